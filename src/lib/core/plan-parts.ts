/** From the parts that an own deck has to those that it should have: the fewest events that lead there. */
import type { EventBody } from './event';
import type { DeckId, PartId } from './ids';
import { mostPartsAdded, type PartText } from './own-events';
import type { OwnPart } from './own-index';
import { packScheduled } from './own-registers';
import { placeBetween, placeOfAdded } from './places';

/** A part as it stands, with its text. */
export interface StandingPart extends OwnPart {
  readonly text: string;
}

/** A part as it should be. */
export interface WantedPart extends PartText {
  readonly id: PartId;
}

/** The events. What is not wanted is taken away; what keeps its text and its place is not mentioned. */
export function planParts(
  deckId: DeckId,
  standing: readonly StandingPart[],
  wanted: readonly WantedPart[],
): EventBody[] {
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const standingById = new Map(standing.map((part) => [part.id, part]));
  return [
    ...standing
      .filter(({ id }) => !wantedIds.has(id))
      .map(({ id }): EventBody => ({ type: 'part-edited', partId: id, text: null })),
    ...wanted.flatMap((part) => planText(standingById.get(part.id), part)),
    ...planPlaces(deckId, standing, wanted),
  ];
}

function planText(before: StandingPart | undefined, { id, ...part }: WantedPart): EventBody[] {
  if (!before) return [];
  const isSame = before.text === part.text && packScheduled(before) === packScheduled(part);
  return isSame ? [] : [{ type: 'part-edited', partId: id, text: bare(part) }];
}

function planPlaces(
  deckId: DeckId,
  standing: readonly StandingPart[],
  wanted: readonly WantedPart[],
): EventBody[] {
  const indexById = new Map(standing.map(({ id }, index) => [id, index]));
  const staying = longestRise(wanted.map(({ id }) => indexById.get(id) ?? -1));
  const bodies: EventBody[] = [];
  let before: string | undefined;
  let run: WantedPart[] = [];
  const addRun = (after: string | undefined) => {
    if (run.length === 0) return;
    const place = placeBetween(before, after);
    bodies.push({ type: 'parts-added', deckId, place, parts: run.map(withId) });
    before = placeOfAdded(place, run.length - 1);
    run = [];
  };
  for (const [at, part] of wanted.entries()) {
    const after = nextPlace(standing, staying, at);
    const index = indexById.get(part.id);
    if (index === undefined) {
      run.push(part);
      if (run.length === mostPartsAdded) addRun(after);
      continue;
    }
    addRun(staying[at] === undefined ? after : standing[index]?.place);
    if (staying[at] !== undefined) before = standing[index]?.place;
    else {
      before = placeBetween(before, after);
      bodies.push({ type: 'part-moved', partId: part.id, deckId, place: before });
    }
  }
  addRun(undefined);
  return bodies;
}

/** The place of the next part that stays, from `at` on. */
function nextPlace(
  standing: readonly StandingPart[],
  staying: readonly (number | undefined)[],
  at: number,
): string | undefined {
  const next = staying.slice(at).find((index) => index !== undefined);
  return next === undefined ? undefined : standing[next]?.place;
}

/** Which numbers stay so that they rise and as many as possible stay; undefined for those that go, and for -1. */
function longestRise(numbers: readonly number[]): (number | undefined)[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    const found = ends.findIndex((end) => (numbers[end] ?? 0) >= number);
    const length = found === -1 ? ends.length : found;
    before[at] = ends[length - 1];
    ends[length] = at;
  }
  const staying: (number | undefined)[] = numbers.map(() => undefined);
  for (let at = ends.at(-1); at !== undefined; at = before[at]) staying[at] = numbers[at];
  return staying;
}

function withId({ id, ...part }: WantedPart) {
  return { id, ...bare(part) };
}

/** Without lists that say nothing. */
function bare({ text, cards = [], items = [] }: PartText): PartText {
  return { text, ...(cards.length > 0 ? { cards } : {}), ...(items.length > 0 ? { items } : {}) };
}
