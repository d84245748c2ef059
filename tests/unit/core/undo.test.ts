/** Undo: the last gesture of this device on this study day, and the one before it, and so on. */
import { describe, expect, it } from 'vitest';
import { countsOn } from '../../../src/lib/core/day-counts';
import { registerNames } from '../../../src/lib/core/register-names';
import { makeReviewed } from '../../../src/lib/core/make-reviewed';
import {
  defaultSchedulingSettings,
  defaultSettingsHash,
} from '../../../src/lib/core/scheduling-settings';
import { readRegister, type StudyState } from '../../../src/lib/core/study-state';
import { planUndo } from '../../../src/lib/core/undo';
import { canonical } from '../../fixtures/catch-up';
import { Learner } from '../../fixtures/learner';
import { card, device } from '../../fixtures/log';

/** What a person can tell of a state: all but the log's own bookkeeping. */
function visible(state: StudyState) {
  const { memoriesById, countsByDay, registersByName } = canonical(state);
  return { memoriesById, countsByDay, registersByName };
}

/** A learner with a past: forty cards, some in Review, then a mixed session of today. Calls `before` before each step. */
function studyToday(before: (learner: Learner) => void): Learner {
  const anna = new Learner('anna').at('2026-01-01T10:00Z');
  for (let index = 0; index < 20; index += 1) anna.after(9_000).studies(`c${index}`, 'easy');
  anna.at('2026-02-01T18:00Z');
  const steps = ['again', 'good', 'hard', 'easy', 'good'] as const;
  for (let index = 0; index < 30; index += 1) {
    before(anna);
    anna.after(30_000);
    if (index % 7 === 3) anna.suspends(`c${index}`);
    else if (index % 7 === 5) anna.flags(`c${index}`);
    else anna.studies(`c${index % 12}`, steps[index % 5] ?? 'good');
  }
  return anna;
}

describe('S8: thirty undos in a row', () => {
  it.each([
    ['in one sitting', (anna: Learner) => anna],
    ['with a restart before each', (anna: Learner) => anna.restarts()],
  ])('%s go back step by step as if nothing had been done', (_how, prepare) => {
    const pasts: ReturnType<typeof visible>[] = [];
    const anna = studyToday((learner) => pasts.push(visible(learner.state)));
    expect(pasts).toHaveLength(30);
    for (const past of pasts.reverse()) {
      expect(prepare(anna.after(5_000)).asksForUndo()).not.toBeNull();
      expect(visible(anna.state)).toEqual(past);
    }
    expect(anna.asksForUndo()).toBeNull();
  });
});

describe('S8: an undo', () => {
  it('equals a run in which the card was never rated', () => {
    const run = (isRatedAndUndone: boolean) => {
      const anna = new Learner('anna').at('2026-01-01T10:00Z');
      anna.studies('c1', 'good');
      anna.after(60_000);
      if (isRatedAndUndone) {
        anna.studies('c2', 'again');
        anna.asksForUndo();
      }
      anna.after(600_000).studies('c1', 'good');
      const { memoriesById, countsByDay } = canonical(anna.state);
      return JSON.stringify({ memoriesById, countsByDay }).replace(/"seq":\d+/g, '');
    };
    expect(run(true)).toBe(run(false));
  });

  it('stops at the study day', () => {
    const anna = new Learner('anna').at('2026-01-01T23:00Z');
    anna.studies('c1', 'good');
    anna.at('2026-01-02T03:59Z').studies('c2', 'good');
    anna.at('2026-01-02T04:00Z');
    expect(anna.asksForUndo()).toBeNull();
    anna.at('2026-01-02T03:59Z');
    expect(anna.asksForUndo()).toBe('c2');
    expect(anna.asksForUndo()).toBe('c1');
    expect(anna.asksForUndo()).toBeNull();
  });

  it('reaches gestures of this device only', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const ben = new Learner('ben').at('2026-01-01T10:05Z');
    anna.studies('c1', 'good');
    ben.studies('c1', 'again');
    anna.receives(ben.events).after(600_000);
    expect(anna.asksForUndo()).toBe('c1');
    expect(anna.memoryOf('c1')).toEqual(ben.memoryOf('c1'));
    expect(anna.asksForUndo()).toBeNull();
  });

  it('takes back a gesture of several events whole', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('c1', 'easy');
    const before = visible(anna.after(60_000).state);
    const body = makeReviewed({
      cardId: card('c1'),
      memory: anna.memoryOf('c1'),
      rating: 'again',
      now: anna.now,
      studyDay: anna.today,
      elapsedMs: 1_000,
      settings: defaultSettingsHash,
    });
    anna.writes(body, { type: 'suspended', cardId: card('c1') });
    expect(planUndo(anna.state, anna.id, anna.today)?.body.keys).toEqual([
      [anna.id, 2],
      [anna.id, 3],
    ]);
    expect(anna.asksForUndo()).toBe('c1');
    expect(visible(anna.state)).toEqual(before);
  });

  it('of a suspension brings the card back, and what was set before it', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const isSuspended = () => readRegister(anna.state, registerNames.suspended(card('c1')));
    anna.suspends('c1');
    anna.after(1_000).resumes('c1');
    anna.after(1_000).suspends('c1');
    expect(isSuspended()).toBe(true);
    expect(anna.asksForUndo()).toBe('c1');
    expect(isSuspended()).toBe(false);
    expect(anna.asksForUndo()).toBe('c1');
    expect(isSuspended()).toBe(true);
    expect(anna.asksForUndo()).toBe('c1');
    expect(isSuspended()).toBeUndefined();
  });

  it('leaves decks and settings alone', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.sets('newCardsPerDay', 3);
    anna.schedulesBy({ ...defaultSchedulingSettings, desiredRetention: 0.8 });
    expect(anna.asksForUndo()).toBeNull();
  });

  it('followed by another rating and another undo takes back the new rating', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('c1', 'good');
    anna.asksForUndo();
    const again = anna.after(1_000).studies('c1', 'easy');
    expect(again).toMatchObject({ state: 'review', reps: 1 });
    expect(anna.asksForUndo()).toBe('c1');
    expect(anna.memoryOf('c1')).toBeUndefined();
    expect(anna.asksForUndo()).toBeNull();
  });

  it('gives a new card back to the day’s limit', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('c1', 'good');
    expect(countsOn(anna.state, anna.today).introduced).toBe(1);
    anna.asksForUndo();
    expect(countsOn(anna.state, anna.today)).toMatchObject({ introduced: 0, reviews: 0 });
  });

  it('is not there for a device that has written nothing', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('c1', 'good');
    expect(planUndo(anna.state, device('ben'), anna.today)).toBeNull();
  });

  it('of a review that a merge has put into another place gives the merged past without it', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const ben = new Learner('ben').at('2026-01-01T10:01Z');
    anna.studies('c1', 'good');
    anna.at('2026-01-01T10:20Z').studies('c1', 'good');
    ben.studies('c1', 'again');
    anna.receives(ben.events).after(1_000);
    expect(anna.memoryOf('c1')?.reps).toBe(3);
    anna.asksForUndo();
    expect(anna.memoryOf('c1')?.last.device).toBe('ben');
    anna.asksForUndo();
    expect(anna.memoryOf('c1')).toEqual(ben.memoryOf('c1'));
  });
});
