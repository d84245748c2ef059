/**
 * Which new scenarios come today, and where among the new cards. A scenario comes whole: one that is larger than a
 * limit comes on a day that has had nothing of it, or it would never come.
 */
import type { Candidate, NewScenario } from './candidate';
import type { StudyDay } from './study-day';

/** A deck's new scenarios, and how many new cards and items it may still have; Infinity without a limit of its own. */
export interface NewScenarios {
  readonly scenarios: readonly NewScenario[];
  readonly introducedToday: number;
  readonly newCardsPerDay: number;
}

/** A limit of the day, and what was used of it. */
interface Allowance {
  used: number;
  readonly limit: number;
}

/** What a day allows: new items, and new cards with the items counted in. */
export interface DayAllowance {
  readonly items: Readonly<Allowance>;
  readonly cards: Readonly<Allowance>;
}

/** The new items of today: scenarios that are begun, then others in turn as far as the limits go. */
export function takeScenarios(
  decks: readonly NewScenarios[],
  { items, cards }: DayAllowance,
  today: StudyDay,
): Candidate[] {
  const overall = [{ ...items }, { ...cards }];
  const offered = decks.flatMap(({ scenarios, introducedToday, newCardsPerDay }) => {
    const ofDeck = { used: introducedToday, limit: newCardsPerDay };
    return scenarios.map((scenario) => ({ ...scenario, allowances: [...overall, ofDeck] }));
  });
  const inTurn = offered.sort((a, b) => Number(b.isBegun) - Number(a.isBegun) || a.turn - b.turn);
  const taken: Candidate[] = [];
  for (const { steps, isBegun, allowances } of inTurn) {
    const isTooMuch = isLarge(steps.length, cards.limit) && today % daysBetweenLarge !== 0;
    const hasRoom = allowances.every((one) => mayTake(one, steps.length));
    if (!isBegun && (isTooMuch || !hasRoom)) continue;
    for (const one of allowances) one.used += steps.length;
    taken.push(...steps);
  }
  return taken;
}

/**
 * New cards and new items as one list: a scenario that is under way first, others in the middle of the day's new
 * cards. `introduced`: how many were met today before.
 */
export function mixIn(
  items: readonly Candidate[],
  cards: readonly Candidate[],
  introduced: number,
): Candidate[] {
  const isUnderWay = ({ scenario }: Candidate) => scenario?.isUnderWay === true;
  const waiting = items.filter((one) => !isUnderWay(one));
  const middle = Math.floor((introduced + cards.length + waiting.length) / 2) - introduced;
  const place = Math.min(cards.length, Math.max(0, middle));
  return [...items.filter(isUnderWay), ...cards.slice(0, place), ...waiting, ...cards.slice(place)];
}

/** With few new cards a day, a scenario every day would leave no room for cards. */
const daysBetweenLarge = 3;

/** Whether a scenario takes more than half of a day's new cards. */
function isLarge(steps: number, newCardsPerDay: number): boolean {
  return steps * 2 > newCardsPerDay;
}

function mayTake({ used, limit }: Readonly<Allowance>, count: number): boolean {
  return limit > 0 && (used === 0 || used + count <= limit);
}
