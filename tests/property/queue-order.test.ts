/** What holds of every queue, whatever the log. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyMoment } from '../../src/lib/core/candidate';
import { listSuspended } from '../../src/lib/core/candidates';
import { countsOn } from '../../src/lib/core/day-counts';
import { buildQueue, countQueue, totalOf } from '../../src/lib/core/queue';
import { pickNext } from '../../src/lib/core/pick-next';
import { retrievabilityOf } from '../../src/lib/core/forgetting-curve';
import { defaultSchedulingSettings } from '../../src/lib/core/scheduling-settings';
import { readSettings } from '../../src/lib/core/settings';
import { startOfStudyDay } from '../../src/lib/core/study-day';
import { foldAll } from '../fixtures/catch-up';
import { Learner } from '../fixtures/learner';
import { day } from '../fixtures/log';
import { names, outline } from '../fixtures/outline';
import { randomLogs } from '../fixtures/random-log';

/** A thousand runs take long on a busy machine. */
const patient = { timeout: 120_000 };

const decks = [outline('d1', [['c1', 'c2'], 'n1']), outline('d2', ['c3', ['n2', 'c4'], 'n3'])];

const momentOf = (hours: number): StudyMoment => {
  const rule = { zoneOffsetMinutes: 0, rolloverHour: 4 };
  const studyDay = day('2026-03-25') + Math.floor(hours / 24);
  const dayEndsAt = startOfStudyDay(studyDay + 1, rule);
  return { now: startOfStudyDay(studyDay, rule) + (hours % 24) * 3_600_000, studyDay, dayEndsAt };
};

describe('A queue of any log', () => {
  it(
    'offers one card of an entry besides learning cards, none suspended, none seen today',
    patient,
    () => {
      fc.assert(
        fc.property(randomLogs, fc.nat(700), (logs, hours) => {
          const state = foldAll(logs.flat());
          const when = momentOf(hours);
          const { learning, reviews, fresh } = buildQueue(decks, state, when);
          const offered = [...reviews, ...fresh].map(({ cardId }) => cardId);
          const suspended = listSuspended(state);
          for (const cardId of [...offered, ...learning.map((one) => one.cardId)])
            expect(suspended.has(cardId)).toBe(false);
          for (const siblings of decks.flatMap(({ entries }) => entries)) {
            const here = siblings.filter((id) => offered.includes(id));
            const isSeen = siblings.some(
              (id) => state.memoriesById.get(id)?.last.studyDay === when.studyDay,
            );
            expect(here.length).toBeLessThanOrEqual(isSeen ? 0 : 1);
          }
        }),
        { numRuns: 1_000 },
      );
    },
  );

  it(
    'has its reviews by falling retrievability, those brought forward before, its learning cards by time, all within limits',
    patient,
    () => {
      fc.assert(
        fc.property(randomLogs, fc.nat(700), (logs, hours) => {
          const state = foldAll(logs.flat());
          const when = momentOf(hours);
          const queue = buildQueue(decks, state, when);
          const ranked = queue.reviews.map(({ memory, brought }) => {
            if (!memory) return NaN;
            const recalled = retrievabilityOf(memory, when.studyDay, defaultSchedulingSettings);
            return recalled + (brought ? 1 : 0) + (brought?.wasSure ? 1 : 0);
          });
          expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
          const steps = queue.learning.map(({ memory }) => memory?.dueAt ?? NaN);
          expect(steps).toEqual([...steps].sort((a, b) => a - b));
          const { newCardsPerDay } = readSettings(state);
          const done = countsOn(state, when.studyDay).introduced;
          expect(queue.fresh.length).toBeLessThanOrEqual(Math.max(0, newCardsPerDay - done));
        }),
        { numRuns: 1_000 },
      );
    },
  );
});

describe('A day of study', () => {
  const plan = fc.record({
    sizes: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 }),
    scenarioSizes: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
    newItemsPerDay: fc.integer({ min: 0, max: 5 }),
    newCardsPerDay: fc.integer({ min: 0, max: 12 }),
    reviewsPerDay: fc.integer({ min: 0, max: 12 }),
    ratings: fc.array(fc.constantFrom('again' as const, 'hard' as const, 'good' as const), {
      minLength: 1,
      maxLength: 20,
    }),
  });

  it('ends, stays within its limits, and shows as many cards as it announced', patient, () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const { sizes, scenarioSizes, newCardsPerDay, newItemsPerDay, reviewsPerDay, ratings } =
          drawn;
        const anna = new Learner('anna').at('2026-01-01T10:00Z');
        const noSteps = { learningSteps: [], relearningSteps: [] };
        anna.schedulesBy({ ...defaultSchedulingSettings, ...noSteps });
        const many = sizes.map((size, index) =>
          outline(
            `d${index}`,
            names(`d${index}-`, size),
            scenarioSizes.map((steps, story) => names(`d${index}-s${story}-`, steps)),
          ),
        );
        for (const { entries } of many)
          for (const [id] of entries.slice(0, 5)) if (id) anna.studies(id, 'good');
        anna.at('2026-02-01T10:00Z').sets('newCardsPerDay', newCardsPerDay);
        anna.sets('reviewsPerDay', reviewsPerDay);
        anna.sets('newItemsPerDay', newItemsPerDay);
        const queue = () => buildQueue(many, anna.state, anna.moment);
        const announced = totalOf(countQueue(queue()));
        let shown = 0;
        for (let next = pickNext(queue(), anna.now); next; next = pickNext(queue(), anna.now)) {
          const rating = ratings[shown % ratings.length] ?? 'good';
          anna.after(20_000);
          if (next.kind === 'item') anna.answersItem(next.cardId, rating);
          else anna.studies(next.cardId, rating);
          shown += 1;
          expect(totalOf(countQueue(queue()))).toBe(announced - shown);
        }
        expect(shown).toBe(announced);
        const { introduced, matureReviews, items } = countsOn(anna.state, anna.today);
        // A scenario that is larger than a limit comes whole, and then alone.
        const largest = Math.max(0, ...scenarioSizes);
        expect(introduced).toBeLessThanOrEqual(newCardsPerDay && Math.max(newCardsPerDay, largest));
        expect(items.introduced).toBeLessThanOrEqual(
          newItemsPerDay && Math.max(newItemsPerDay, largest),
        );
        expect(matureReviews).toBeLessThanOrEqual(reviewsPerDay);
      }),
      { numRuns: 150 },
    );
  });
});
