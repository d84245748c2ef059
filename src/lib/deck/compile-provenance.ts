/** What cards and items share when compiled: citations, facts, notes, tags and days. */
import type { Provenance } from '../core/deck';
import { type Field, valueOf, valuesOf } from './document';

/** The provenance keys of a block; a key that is not written is not in the result, lists are empty. */
export function compileProvenance(fields: readonly Field[]): Provenance {
  const asOf = valueOf(fields, 'as-of', 'day');
  const reviewBy = valueOf(fields, 'review-by', 'day');
  return {
    citations: valuesOf(fields, 'cite', 'citation'),
    factIds: (valueOf(fields, 'facts', 'ids') ?? []).map((fact) => fact.text),
    noteIds: (valueOf(fields, 'notes', 'ids') ?? []).map((note) => note.text),
    ...(asOf === undefined ? {} : { asOf }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...compileTagging(fields),
  };
}

/** Tags, and the language where it is not the deck's. */
export function compileTagging(fields: readonly Field[]): Pick<Provenance, 'tags' | 'language'> {
  const language = valueOf(fields, 'language', 'language');
  return {
    tags: valueOf(fields, 'tags', 'words') ?? [],
    ...(language === undefined ? {} : { language }),
  };
}
