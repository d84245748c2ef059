/** FSRS behind its door: time, retrievability, and the four buttons. */
import { describe, expect, it } from 'vitest';
import { nextMemory, previewRatings } from '../../../src/lib/core/schedule';
import { defaultSchedulingSettings } from '../../../src/lib/core/scheduling-settings';
import { card, dateOf } from '../../fixtures/log';
import { learn, rate, steady } from '../../fixtures/rate';

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
