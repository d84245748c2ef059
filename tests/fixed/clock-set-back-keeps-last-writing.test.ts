/** A card that was resumed just after the clock had been set back stayed suspended: the older writing had the later time. */
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/lib/core/event';
import { registerNames } from '../../src/lib/core/register-names';
import { readRegister } from '../../src/lib/core/study-state';
import { foldAll } from '../fixtures/catch-up';
import { card, LogWriter } from '../fixtures/log';

const suspended = registerNames.suspended(card('c1'));
const read = (...events: readonly LogEvent[]) => readRegister(foldAll(events), suspended);

/** Events as they were written before they named what they come after. */
const early = (events: readonly LogEvent[]) => events.map(({ after: _, ...event }) => event);

describe('Of two writings of one device', () => {
  it('the later one counts, though the clock was set back between them', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:05Z');
    const first = anna.suspends('c1');
    const second = anna.after(-120_000).resumes('c1');
    expect(read(first, second)).toBe(false);
    expect(read(second, first)).toBe(false);
    const third = anna.after(-120_000).suspends('c1');
    expect(read(third, first, second)).toBe(true);
    expect(read(third, anna.undoes(third), first, second)).toBe(false);
    expect(read(...early([second, first]))).toBe(false);
    expect(read(...early([third, first, second]))).toBe(true);
  });

  it('and one of another device between, all devices agree on the last, whatever arrives first', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:05Z');
    const ben = new LogWriter('ben').at('2026-01-01T10:04Z');
    const first = anna.suspends('c1');
    const second = anna.after(-120_000).resumes('c1');
    const between = ben.suspends('c1');
    const orders = [
      [first, second, between],
      [between, second, first],
      [second, between, first],
    ];
    expect(new Set(orders.map((order) => read(...order)))).toEqual(new Set([false]));
  });
});
