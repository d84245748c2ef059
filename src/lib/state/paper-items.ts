/** The items of an attempt at a paper. Loaded when there is such an attempt. */
import type { Deck } from '../core/deck';
import { foldPapers, type KnownPaper } from '../core/papers';
import { placePaper } from '../core/place-paper';
import type { PlacedItem } from '../core/placed-items';
import { readPaperEvents } from '../store/papers';
import type { StudyLog } from './study-log.svelte';

/** A kept paper and its items, for which the decks are not needed; null when it was never kept here. */
export async function loadPaperItems(
  log: StudyLog,
  paperHash: string,
  decks: readonly Deck[],
): Promise<{ readonly known: KnownPaper; readonly items: readonly PlacedItem[] } | null> {
  const events = await log.read((database) => readPaperEvents(database));
  const known = foldPapers(events ?? [], log.state.clockCorrections).keptByHash.get(paperHash);
  return known ? { known, items: placePaper(known, decks) } : null;
}
