/** The project's fact base on disk, `decks/facts.md`; a project without one is checked without. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FactBase, parseFacts } from '../../lib/deck/facts';
import type { Problem } from '../../lib/deck/problems';
import { readDocumentFile } from './read';

/** A fact base, its name for messages, and what is wrong with it; one that cannot be read holds no facts. */
export interface CheckedFacts {
  readonly file: string;
  readonly facts: FactBase | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks the fact base of the project at `root`. */
export function checkFacts(root: string): CheckedFacts {
  const file = 'decks/facts.md';
  const path = join(root, file);
  if (!existsSync(path)) return { file, facts: undefined, problems: [] };
  const read = readDocumentFile(path);
  if (read.kind === 'refused') return { file, facts: undefined, problems: [read.problem] };
  return { file, ...parseFacts(read.text) };
}
