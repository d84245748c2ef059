/** The own deck in which an instructor writes items. It is made when it is wanted, and not studied unless asked. */
import type { DeckId } from '../core/ids';
import { m } from '../messages/generated/messages.js';
import { createDeck, type OpenResult } from './deck-files';
import { removeDeck } from './deck-shelf';
import type { Library } from './library.svelte';
import type { StudyLog } from './study-log.svelte';

/** The deck's id, once it is there; else why it could not be made. */
export async function openItemDeck(
  log: StudyLog,
  library: Library,
): Promise<OpenResult | { readonly kind: 'opened'; readonly deckId: DeckId }> {
  const title = m.assign_own_deck();
  const known = library.outlines.find((outline) => outline.isOwn && outline.title === title);
  if (known) return { kind: 'opened', deckId: known.id };
  const shelf = await library.openOwn();
  const description = m.assign_own_deck_about();
  const head = { title, description, language: 'en', licence: 'CC0-1.0' };
  const result = await createDeck({ log, library, shelf }, head);
  // Who writes items knows the keys: they are not put into the daily session.
  if (result.kind === 'opened') await removeDeck(log, result.deckId);
  return result;
}
