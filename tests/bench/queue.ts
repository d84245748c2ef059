/** P4: the queue and the counts over all cards, against a bare loop over typed arrays. */
import { foldEvents } from '../../src/lib/core/fold';
import { buildQueue, countQueue } from '../../src/lib/core/queue';
import { createStudyState, type StudyState } from '../../src/lib/core/study-state';
import type { DeckOutline } from '../../src/lib/core/deck';
import { listCardIds, makeLearnedLog, makeOutlines } from './made-up';
import { lineOf, median, runRounds, timeOf, type Line } from './measure';

const day = 20_400;
const moment = { now: day * 86_400_000, studyDay: day, dayEndsAt: (day + 1) * 86_400_000 };
const runsPerRound = 15;
/** What a learner who keeps up finds on a morning: one card in fifty. */
const dueShare = 0.02;

/** Measures queue and counts with `cardCount` cards in 20 decks, nine of ten of them met. */
export async function measureQueue(cardCount: number): Promise<Line[]> {
  const outlines = makeOutlines(cardCount);
  const state = createStudyState();
  const cardIds = listCardIds(cardCount);
  const met = cardIds.filter((_, index) => index % 10 !== 0);
  foldEvents(state, [...makeLearnedLog(met, day, dueShare)]);
  const floor = makeFloor(state, cardIds);
  const name = cardCount.toLocaleString('en');
  const queue = await runRounds(
    () => medianTime(() => buildQueue(outlines, state, moment)),
    () => medianTime(floor),
  );
  const counts = await runRounds(
    () => medianTime(() => countAll(outlines, state)),
    () => medianTime(floor),
  );
  return [
    lineOf(`P4 queue over ${name} cards`, 'ms', queue, { atMost: 5, ratioAtMost: 4 }),
    lineOf(`P4 counts over ${name} cards`, 'ms', counts, { atMost: 8 }),
  ];
}

function countAll(outlines: readonly DeckOutline[], state: StudyState) {
  const queue = buildQueue(outlines, state, moment);
  return outlines.map(({ id }) => countQueue(queue, id));
}

async function medianTime(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runsPerRound; run += 1) times.push(await timeOf(work));
  return median(times);
}

/** What any queue must at least do: look at each card's due day, and sort those that are due. */
function makeFloor(state: StudyState, cardIds: readonly string[]): () => Uint32Array {
  const dueDays = Float64Array.from(
    cardIds,
    (id) => state.memoriesById.get(id as never)?.dueDay ?? 0,
  );
  const ages = Float64Array.from(cardIds, (id) => {
    const memory = state.memoriesById.get(id as never);
    return memory ? (day - memory.last.studyDay) / memory.stability : 0;
  });
  return () => {
    const due = new Uint32Array(dueDays.length);
    let count = 0;
    for (let index = 0; index < dueDays.length; index += 1)
      if ((dueDays[index] ?? 0) <= day) due[count++] = index;
    return due.subarray(0, count).sort((a, b) => (ages[a] ?? 0) - (ages[b] ?? 0));
  };
}
