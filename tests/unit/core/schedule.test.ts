/** FSRS behind its door: time, retrievability, and the four buttons. */
import { FSRS } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { nextMemory, previewRatings, retrievabilityOf } from '../../../src/lib/core/schedule';
import { defaultSchedulingSettings } from '../../../src/lib/core/scheduling-settings';
import { card, dateOf } from '../../fixtures/log';
import { bare, learn, rate, steady } from '../../fixtures/rate';

describe('A clock that runs backwards', () => {
  const learned = learn(3);
  const earlier = rate(learned, 'good', '2025-06-01T10:00Z');

  it('never makes a review earlier than the one before it', () => {
    expect(earlier.last.answeredAt).toBe(learned.last.answeredAt);
    expect(earlier.last.studyDay).toBe(learned.last.studyDay);
  });

  it('gives the memory of a second review on the same day', () => {
    const sameDay = rate(learned, 'good', `${dateOf(learned.last.studyDay)}T10:00Z`);
    expect(earlier).toEqual(sameDay);
    expect(earlier.scheduledDays).toBeGreaterThan(0);
  });
});

describe('Late reviews', () => {
  it('that succeed are credited with a longer interval', () => {
    const learned = learn(4);
    const lateBy = (days: number) =>
      rate(learned, 'good', `${dateOf(learned.dueDay + days)}T10:00Z`).scheduledDays;
    expect(lateBy(30)).toBeGreaterThan(lateBy(0));
    expect(lateBy(180)).toBeGreaterThan(lateBy(30));
  });
});

describe('Retrievability', () => {
  const memory = learn(4);

  it('is 1 on the day of the review, and 0.9 after as many days as the stability says', () => {
    expect(retrievabilityOf(memory, memory.last.studyDay, bare)).toBe(1);
    const round = { ...memory, stability: 50 };
    expect(retrievabilityOf(round, memory.last.studyDay + 50, bare)).toBeCloseTo(0.9, 6);
  });

  it('is never over 1, on a day before the review even', () => {
    expect(retrievabilityOf(memory, memory.last.studyDay - 3, bare)).toBe(1);
  });

  it('is what ts-fsrs says of the same card', () => {
    const today = memory.last.studyDay + 200;
    const known = new FSRS({}).get_retrievability(
      {
        due: new Date(memory.dueDay * 86_400_000),
        stability: memory.stability,
        difficulty: memory.difficulty,
        elapsed_days: 0,
        scheduled_days: memory.scheduledDays,
        learning_steps: 0,
        reps: memory.reps,
        lapses: memory.lapses,
        state: 2,
        last_review: new Date(memory.last.studyDay * 86_400_000),
      },
      new Date(today * 86_400_000),
      false,
    );
    expect(retrievabilityOf(memory, today, bare)).toBe(known);
  });
});

describe('The days that a limit counts', () => {
  it('are the day of the first meeting, and the last day on which the card was met in Review', () => {
    const first = rate(undefined, 'good', '2026-01-01T10:00Z', steady);
    const second = rate(first, 'good', '2026-01-02T10:00Z', steady);
    const third = rate(second, 'again', '2026-01-09T10:00Z', steady);
    const fourth = rate(third, 'good', '2026-01-10T10:00Z', steady);
    const introduced = [first, second, third, fourth].map((one) => dateOf(one.introducedOnDay));
    expect(new Set(introduced)).toEqual(new Set(['2026-01-01']));
    expect([first.reviewedOnDay, second.reviewedOnDay]).toEqual([-1, -1]);
    expect([dateOf(third.reviewedOnDay), dateOf(fourth.reviewedOnDay)]).toEqual([
      '2026-01-09',
      '2026-01-09',
    ]);
  });
});

describe('The four buttons', () => {
  it('say what nextMemory would do', () => {
    const learned = learn(3, defaultSchedulingSettings);
    const stamp = {
      ...learned.last,
      answeredAt: learned.last.answeredAt + 5,
      studyDay: learned.dueDay,
    };
    const preview = previewRatings(
      learned,
      { cardId: card('c1'), stamp },
      defaultSchedulingSettings,
    );
    for (const rating of ['again', 'hard', 'good', 'easy'] as const)
      expect(preview[rating]).toEqual(
        nextMemory(learned, { cardId: card('c1'), rating, stamp }, defaultSchedulingSettings),
      );
    expect(preview.hard.dueDay).toBeLessThan(preview.good.dueDay);
    expect(preview.good.dueDay).toBeLessThan(preview.easy.dueDay);
  });
});
