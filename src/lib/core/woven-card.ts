/**
 * Which card of an entry stands in the text, and whether it can be rated there: by the same candidates as the queue,
 * so that siblings never meet on one study day. Daily limits do not hold here: the learner chooses each card.
 */
import { dueAtOf, type Candidates, type StudyMoment } from './candidate';
import { collectCandidates, lookAt } from './candidates';
import type { Card, DeckOutline } from './deck';
import type { ScheduledId } from './ids';
import type { Memory } from './memory';
import type { StudyState } from './study-state';
import type { Siblings } from './weave';

/** A card in the text. Not asked: it is learnt and not due, its turn is not today, or it is suspended. */
export interface WovenCard {
  readonly card: Card;
  readonly memory: Memory | undefined;
  readonly isAsked: boolean;
  readonly isSuspended: boolean;
}

/** What the text must know of a deck to choose its cards. Made anew when the log changes. */
export interface WovenChoice {
  readonly askedIds: ReadonlySet<ScheduledId>;
  readonly suspendedIds: ReadonlySet<string>;
  readonly state: StudyState;
}

/** Settles for all of a deck's cards which are asked at a moment: new ones, due ones, steps whose time has come. */
export function chooseWoven(
  deck: DeckOutline,
  state: StudyState,
  moment: StudyMoment,
): WovenChoice {
  const outlook = lookAt(state, moment);
  const candidates = collectCandidates(deck, outlook);
  return {
    askedIds: new Set(askedOf(candidates, moment)),
    suspendedIds: outlook.suspended,
    state,
  };
}

/** The card that stands for its entry: the one that is asked, or else the one met last, or else the first. */
export function pickWoven(cards: Siblings, choice: WovenChoice): WovenCard {
  const { askedIds, suspendedIds, state } = choice;
  const metAt = (card: Card) => state.memoriesById.get(card.id)?.last.answeredAt ?? -1;
  const latest = cards.reduce<Card>(
    (best, one) => (metAt(one) > metAt(best) ? one : best),
    cards[0],
  );
  const card = cards.find((one) => askedIds.has(one.id)) ?? latest;
  return {
    card,
    memory: state.memoriesById.get(card.id),
    isAsked: askedIds.has(card.id),
    isSuspended: suspendedIds.has(card.id),
  };
}

function askedOf({ learning, reviews, fresh }: Candidates, { now }: StudyMoment): ScheduledId[] {
  const steps = learning.filter((step) => dueAtOf(step) <= now);
  return [...steps, ...reviews, ...fresh].map(({ cardId }) => cardId);
}
