/** One deck document on disk, checked: read, parsed, linted and, where nothing is wrong, compiled. */
import { readdirSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Deck } from '../../lib/core/deck';
import { compileDocument } from '../../lib/deck/compile';
import type { Document } from '../../lib/deck/document';
import type { FactBase } from '../../lib/deck/facts';
import { lintDocument } from '../../lib/deck/lint';
import { type GlobalId, lintAcrossDocuments } from '../../lib/deck/lint-ids';
import { parseDocument } from '../../lib/deck/parse';
import { hasErrors, type Problem, sortProblems } from '../../lib/deck/problems';
import { type DocumentSummary, summarizeDocument } from '../../lib/deck/summary';
import { lintWriting } from '../../lib/deck/writing/lint-writing';
import { readDocumentFile } from './read';

/** A checked file. `file` is its name for messages; `deck` is there when it has no error. */
export interface Checked {
  readonly file: string;
  readonly folder: string;
  readonly summary: DocumentSummary;
  readonly document: Document;
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
}

/** What a check depends on besides files. */
export interface Setting {
  readonly root: string;
  /** The day of the check, such as `2026-11-22`. */
  readonly today: string;
  /** The facts that the project's own decks may name. */
  readonly facts?: FactBase | undefined;
}

interface Linted {
  readonly path: string;
  readonly file: string;
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly globalIds: readonly GlobalId[];
}

const noDocument: Document = { frontMatter: [], sections: [], references: [] };

/** Checks files by their absolute paths, each for itself and then all against one another. */
export function checkFiles(paths: readonly string[], setting: Setting): Checked[] {
  const linted = paths.map((path) => lintFile(path, setting));
  const across = lintAcrossDocuments(linted);
  const writing = lintWriting(linted);
  return linted.map(({ path, file, document, problems: own }, index) => {
    const problems = sortProblems([...own, ...(across[index] ?? []), ...(writing[index] ?? [])]);
    const deck = hasErrors(problems) ? undefined : compileDocument(document);
    const summary = summarizeDocument(document);
    return { file, folder: dirname(path), summary, document, deck, problems };
  });
}

function lintFile(path: string, setting: Setting): Linted {
  const file = displayName(path, setting.root);
  const read = readDocumentFile(path);
  if (read.kind === 'refused') {
    return { path, file, document: noDocument, problems: [read.problem], globalIds: [] };
  }
  const { document, problems } = parseDocument(read.text);
  const folder = deckFolder(path, setting.root);
  const surroundings = {
    today: setting.today,
    folder,
    files: filesBeside(path),
    // A document from elsewhere has facts of its own.
    facts: folder === undefined ? undefined : setting.facts,
  };
  const linted = lintDocument(document, surroundings);
  return {
    path,
    file,
    document,
    globalIds: linted.globalIds,
    problems: sortProblems([...problems, ...linted.problems]),
  };
}

function filesBeside(path: string): Set<string> {
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  return new Set(entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])));
}

/** The path from the root where the file is below it, as it is anywhere else. */
function displayName(path: string, root: string): string {
  const fromRoot = relative(root, path);
  return fromRoot.startsWith('..') ? path : fromRoot.split(sep).join('/');
}

/** The folder's name for `decks/<folder>/deck.md`; elsewhere a document's id is its own affair. */
function deckFolder(path: string, root: string): string | undefined {
  const folder = dirname(path);
  return dirname(folder) === resolve(root, 'decks') ? basename(folder) : undefined;
}
