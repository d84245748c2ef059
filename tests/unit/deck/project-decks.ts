/** The project's own decks and fact base, read from disk for tests that hold them to what was promised. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../../../src/lib/deck/document';
import { type FactBase, parseFacts } from '../../../src/lib/deck/facts';
import { parseDocument } from '../../../src/lib/deck/parse';

/** A deck's folder name and its parsed document. */
export interface ProjectDeck {
  readonly id: string;
  readonly file: string;
  readonly document: Document;
}

/** Every deck of the project, in order of their ids. */
export function projectDecks(): ProjectDeck[] {
  return readdirSync('decks', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = `decks/${name}/deck.md`;
      return { id: name, file, document: parseDocument(readFileSync(file, 'utf8')).document };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The project's fact base. */
export function projectFacts(): FactBase {
  return parseFacts(readFileSync('decks/facts.md', 'utf8')).facts;
}
