/** The event of a rating, and the envelopes of a gesture. */
import { describe, expect, it } from 'vitest';
import { envelopGesture } from '../../../src/lib/core/envelop';
import { keyOf, keyText } from '../../../src/lib/core/event';
import { longestThinkMs, makeReviewed } from '../../../src/lib/core/make-reviewed';
import { defaultSettingsHash } from '../../../src/lib/core/scheduling-settings';
import { card, device } from '../../fixtures/log';
import { learn } from '../../fixtures/rate';

const made = {
  cardId: card('c1'),
  memory: undefined,
  rating: 'hard',
  now: 1_000,
  studyDay: 7,
  elapsedMs: 2_500.4,
  settings: defaultSettingsHash,
} as const;

describe('The event of a rating', () => {
  it('says what the card was, how it was rated, and on which day it was revealed', () => {
    expect(makeReviewed(made)).toEqual({
      type: 'reviewed',
      kind: 'card',
      cardId: 'c1',
      rating: 'hard',
      state: 'new',
      answeredAt: 1_000,
      studyDay: 7,
      elapsedMs: 2_500,
      settings: defaultSettingsHash,
    });
  });

  it('is answered after the card’s last review, even when the clock went back', () => {
    const memory = learn(2);
    const { state, answeredAt, studyDay } = makeReviewed({ ...made, memory });
    expect(state).toBe('review');
    expect(answeredAt).toBe(memory.last.answeredAt + 1);
    expect(studyDay).toBe(7);
  });

  it('counts two minutes of a think at most, and never less than nothing', () => {
    const elapsedOf = (elapsedMs: number) => makeReviewed({ ...made, elapsedMs }).elapsedMs;
    expect(longestThinkMs.card).toBe(120_000);
    expect(elapsedOf(3_600_000)).toBe(120_000);
    expect(elapsedOf(-5)).toBe(0);
  });
});

describe('The envelopes of a gesture', () => {
  it('number its events from the first, which names the gesture', () => {
    const first = {
      device: device('anna'),
      seq: 41,
      at: 5,
      zoneOffsetMinutes: 60,
      rolloverHour: 4,
      appVersion: '1',
    };
    const events = envelopGesture(
      [makeReviewed(made), { type: 'suspended', cardId: card('c1') }],
      first,
    );
    expect(events.map((event) => keyText(keyOf(event)))).toEqual(['anna/41', 'anna/42']);
    expect(events.map(({ gestureSeq, at }) => [gestureSeq, at])).toEqual([
      [41, 5],
      [41, 5],
    ]);
  });
});
