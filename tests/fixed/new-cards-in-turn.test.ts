/**
 * Decks took turns within one queue, and the queue is built anew after each rating: the first deck always had the
 * first turn, so all new cards of the day came from it.
 */
import { describe, expect, it } from 'vitest';
import { buildQueue } from '../../src/lib/core/queue';
import { pickNext } from '../../src/lib/core/pick-next';
import { Learner } from '../fixtures/learner';
import { names, outline } from '../fixtures/outline';

describe('New cards of two decks', () => {
  it('come from both in turn when the queue is built for each card', () => {
    const decks = [outline('a', names('a', 9)), outline('b', names('b', 9))];
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const seen: string[] = [];
    while (seen.length < 6) {
      const next = pickNext(buildQueue(decks, anna.state, anna.moment), anna.now);
      if (!next) break;
      seen.push(next.cardId);
      anna.after(20_000).studies(next.cardId, 'easy');
    }
    expect(seen).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  });
});
