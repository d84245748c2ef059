/** The answer sheet of an attempt: what was chosen, by places that no shuffling moves, and the evidence about time. */
import { describe, expect, it } from 'vitest';
import { foldAttempts } from '../../../src/lib/core/attempt';
import type { AttemptPlan } from '../../../src/lib/core/attempt-events';
import { isAttemptEvent } from '../../../src/lib/core/attempt-order';
import type { AttemptId, DeckId, OptionId, WriterId } from '../../../src/lib/core/ids';
import { makeSheet } from '../../../src/lib/core/make-sheet';
import { LogWriter } from '../../fixtures/log';
import { makeChosen, makeTestPaper } from '../../fixtures/paper';
import { learner } from '../../fixtures/sheets';

const made = makeTestPaper(3);
const asked = makeChosen(3);
const [first, second] = asked.map(({ item }) => item.id) as [
  (typeof asked)[number]['item']['id'],
  (typeof asked)[number]['item']['id'],
];
const attemptId = 'a'.repeat(32) as AttemptId;
const writer = 'tab' as WriterId;

const plan: AttemptPlan = {
  attemptId,
  source: { kind: 'paper', paperHash: made.paperHash, attemptNumber: 1 },
  title: made.paper.title,
  items: [...asked]
    .reverse()
    .map(({ item }) => ({ itemId: item.id, deckId: 'principles' as DeckId, hash: item.hash })),
  seed: 'seed',
  isShuffled: true,
  feedback: 'end',
  asksConfidence: true,
  timeLimitMs: 2_700_000,
  extraTimeMs: 600_000,
};

/** An attempt in which the clock is set forward by an hour half-way. */
function answered(isSubmitted: boolean) {
  const log = new LogWriter('phone').at('2026-03-03T10:00+03:00');
  const at = (usedMs: number) => ({ attemptId, writer, usedMs });
  log.writes({ type: 'attempt-started', attempt: plan, writer });
  log.after(60_000);
  const chosen = ['act', 'ask'] as OptionId[];
  log.writes({
    type: 'responded',
    ...at(60_000),
    itemId: second,
    optionIds: chosen,
    confidence: 'sure',
    spentMs: 1,
  });
  log.after(3_660_000);
  log.writes({
    type: 'responded',
    ...at(120_000),
    itemId: first,
    optionIds: ['wait' as OptionId],
    confidence: 'guess',
    spentMs: 1,
  });
  log.writes({ type: 'responded', ...at(121_000), itemId: first, optionIds: [], spentMs: 1 });
  log.after(60_000);
  if (isSubmitted)
    log.writes({ type: 'attempt-submitted', ...at(180_000), reason: 'handed-in', marks: [] });
  const events = log.events.filter(isAttemptEvent);
  const attempt = foldAttempts(events).get(attemptId);
  if (!attempt) throw new Error('no attempt');
  return makeSheet(attempt, events, asked, learner('  Ada ', '7'));
}

describe('A sheet', () => {
  it('is not made of an attempt that still runs', () => {
    expect(answered(false)).toBeNull();
  });

  it('holds the responses in the paper’s order, by the options’ own places', () => {
    expect(answered(true)?.responses).toEqual([
      { places: [] },
      { places: [1, 2], confidence: 'sure' },
      { places: [] },
    ]);
  });

  it('holds who it is by, and the time used by the monotonic clock', () => {
    expect(answered(true)).toMatchObject({
      paperHash: made.paperHash,
      learner: { name: 'Ada', number: '7', group: '' },
      usedMs: 180_000,
      extraMs: 600_000,
      startedZoneMinutes: 180,
      reason: 'handed-in',
    });
  });

  it('holds the moment at which the clocks came apart, and no other', () => {
    const sheet = answered(true);
    expect(sheet?.checkpoints).toEqual([
      { at: (sheet?.startedAt ?? 0) + 3_720_000, usedMs: 120_000 },
    ]);
  });
});
