/**
 * Ranked search that forgives misspelling, over everything that the decks hold: the only file that knows MiniSearch.
 * The index is built on the device and kept nowhere.
 */
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { FindKind, SearchDocument } from './search-documents';
import { foldWord, splitWords } from './words';

/** Something found, and which folded words of it: the nearer, the earlier in the list. */
export interface Find {
  readonly document: SearchDocument;
  readonly terms: ReadonlySet<string>;
}

/** Words of five letters or more may be wrong in a fifth of them; numbers never: article 39 is not article 38. */
const forgiving: SearchOptions = {
  prefix: (word) => word.length > 2,
  fuzzy: (word) => (word.length > 4 && !/\p{N}/u.test(word) ? 0.2 : false),
  weights: { prefix: 0.6, fuzzy: 0.3 },
  boost: { title: 2, heading: 0.4 },
};

/** A section's title stands over many passages: each is found by its own words first. */
const kindsWithHeading: readonly FindKind[] = ['passage', 'note'];

/** How many documents are indexed before other work gets its turn. */
const batchSize = 20;

/** An index over documents. */
export class SearchIndex {
  readonly #documentsById = new Map<string, SearchDocument>();
  readonly #index = new MiniSearch<SearchDocument>({
    fields: ['title', 'heading', 'text'],
    extractField: readField,
    tokenize: splitWords,
    processTerm: foldWord,
  });

  /** How many documents can be found. */
  get size(): number {
    return this.#documentsById.size;
  }

  /** Adds documents, in batches, so that typing is never held up for long. */
  async add(documents: readonly SearchDocument[]): Promise<void> {
    for (const document of documents) this.#documentsById.set(document.id, document);
    await this.#index.addAllAsync(documents, { chunkSize: batchSize });
  }

  /** What holds every word of the query, best first; when nothing does, what holds any of them. */
  find(query: string): Find[] {
    const all = this.#index.search(query, { ...forgiving, combineWith: 'AND' });
    const results = all.length > 0 ? all : this.#index.search(query, forgiving);
    return results.flatMap(({ id, terms }) => {
      const document = this.#documentsById.get(id as string);
      return document ? [{ document, terms: new Set(terms) }] : [];
    });
  }
}

function readField(document: SearchDocument, field: string): string {
  if (field === 'id' || field === 'text') return document[field];
  const hasHeading = kindsWithHeading.includes(document.kind);
  return hasHeading === (field === 'heading') ? document.title : '';
}
