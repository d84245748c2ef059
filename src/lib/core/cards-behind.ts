/** The cards that an item rests on, as far as they can be brought forward to today when the item went wrong. */
import type { Outlook } from './candidate';
import type { Card, Deck, Item } from './deck';
import { groupBy } from './group-by';
import type { CardId } from './ids';
import type { Memory } from './memory';

/**
 * One card of each entry behind the item: the weakest of those in review, or else the first new one. None of an entry
 * that was studied today or is in its learning steps, which comes by itself, and none that is suspended.
 */
export function listCardsBehind(
  item: Pick<Item, 'entryIds'>,
  deck: Pick<Deck, 'cards'>,
  outlook: Outlook,
): CardId[] {
  const behind = deck.cards.filter(({ entryId }) => item.entryIds.includes(entryId));
  return [...groupBy(behind, ({ entryId }) => entryId).values()].flatMap(
    (siblings) => pickWeakest(siblings, outlook) ?? [],
  );
}

function pickWeakest(siblings: readonly Card[], outlook: Outlook): CardId | undefined {
  const { state, suspended, moment } = outlook;
  const memoryOf = ({ id }: Card) => state.memoriesById.get(id);
  const isBusy = (memory: Memory | undefined) =>
    memory !== undefined && (memory.state !== 'review' || memory.last.studyDay >= moment.studyDay);
  if (siblings.some((card) => isBusy(memoryOf(card)))) return undefined;
  const free = siblings.filter(({ id }) => !suspended.has(id));
  const ageOf = (memory: Memory | undefined) =>
    memory ? (moment.studyDay - memory.last.studyDay) / memory.stability : -1;
  const [first, ...others] = free;
  return (
    first && others.reduce((a, b) => (ageOf(memoryOf(b)) > ageOf(memoryOf(a)) ? b : a), first).id
  );
}
