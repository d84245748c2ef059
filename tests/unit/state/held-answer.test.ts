/** An answer that could not be saved waits, is tried again with longer waits, and gives way to another. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HeldAnswer, type Answer } from '../../../src/lib/state/held-answer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = { body: {}, shown: {} } as Answer;

it('is tried after 2, 4, 8, 15 and then every 30 seconds while it fails', async () => {
  const triedAt: number[] = [];
  const startedAt = Date.now();
  const held: HeldAnswer = new HeldAnswer((given) => {
    triedAt.push((Date.now() - startedAt) / 1_000);
    held.hold(given);
    return Promise.resolve();
  });
  held.hold(answer);
  await vi.advanceTimersByTimeAsync(90_000);
  expect(triedAt).toEqual([2, 6, 14, 29, 59, 89]);
});

it('is held no more once it is let go of', async () => {
  const save = vi.fn(() => Promise.resolve());
  const held = new HeldAnswer(save);
  held.hold(answer);
  expect(held.isHolding).toBe(true);
  held.clear();
  expect(held.isHolding).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).not.toHaveBeenCalled();
});

it('is tried once by a person who does not want to wait', async () => {
  const save = vi.fn(() => Promise.resolve());
  const held = new HeldAnswer(save);
  held.hold(answer);
  await held.retry();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledExactlyOnceWith(answer);
});
