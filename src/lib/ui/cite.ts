/** Citations in words: the source's short name and the place in it. */
import type { Citation, Source } from '../core/deck';
import { m } from '../messages/generated/messages.js';

/** "UN Charter, art. 39". A source that the deck does not declare is named by its id. */
export function citeSource(citation: Citation, sources: readonly Source[]): string {
  const source = sources.find((one) => one.id === citation.sourceId);
  return m.citation_one({
    source: source?.short ?? citation.sourceId,
    locator: citation.locator,
  });
}
