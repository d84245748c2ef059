/** Last-writer-wins values: devices agree on them whatever arrives first. */
import { describe, expect, it } from 'vitest';
import { listSuspended } from '../../../src/lib/core/candidates';
import type { LogEvent } from '../../../src/lib/core/event';
import { registerNames } from '../../../src/lib/core/register-names';
import { readRegister } from '../../../src/lib/core/study-state';
import { foldAll } from '../../fixtures/catch-up';
import { card, deck, LogWriter } from '../../fixtures/log';

const suspended = registerNames.suspended(card('c1'));

/** What the register holds after each order of arrival; one value when they agree. */
function valuesOf(name: string, ...logs: readonly (readonly LogEvent[])[]): Set<unknown> {
  const orders = [logs, [...logs].reverse()];
  return new Set(orders.map((order) => readRegister(foldAll(order.flat()), name)));
}

describe('A register', () => {
  it('holds what was written last, by the clocks of the writers', () => {
    const anna = new LogWriter('anna');
    const ben = new LogWriter('ben');
    anna.at('2026-01-01T10:00Z').suspends('c1');
    ben.at('2026-01-01T10:05Z').resumes('c1');
    expect(valuesOf(suspended, anna.events, ben.events)).toEqual(new Set([false]));
    anna.at('2026-01-01T10:06Z').suspends('c1');
    expect(valuesOf(suspended, anna.events, ben.events)).toEqual(new Set([true]));
  });

  it('is decided by the device when two write at once, and by seq on one device', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const ben = new LogWriter('ben').at('2026-01-01T10:00Z');
    anna.suspends('c1');
    ben.resumes('c1');
    expect(valuesOf(suspended, anna.events, ben.events)).toEqual(new Set([false]));
    ben.suspends('c1');
    expect(valuesOf(suspended, anna.events, ben.events)).toEqual(new Set([true]));
  });

  it('forgets a writing that is undone, and keeps a later one', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const first = anna.suspends('c1');
    const second = anna.after(1_000).resumes('c1');
    anna.undoes(first);
    expect(valuesOf(suspended, anna.events)).toEqual(new Set([false]));
    anna.undoes(second);
    expect(valuesOf(suspended, anna.events)).toEqual(new Set([undefined]));
  });

  it('is one for each card, deck and setting', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    anna.suspends('c1');
    anna.flags('c2');
    anna.writes({ type: 'deck-added', deckId: deck('d1') });
    anna.sets('newCardsPerDay', 7);
    anna.sets('newCardsPerDay', 3, 'd1');
    const state = foldAll(anna.events);
    expect(readRegister(state, registerNames.flagged(card('c1')))).toBeUndefined();
    expect(readRegister(state, registerNames.flagged(card('c2')))).toBe(true);
    expect(readRegister(state, registerNames.deck(deck('d1')))).toBe(true);
    expect(readRegister(state, registerNames.setting('newCardsPerDay'))).toBe(7);
    expect(readRegister(state, registerNames.setting('newCardsPerDay', deck('d1')))).toBe(3);
    anna.after(1_000).writes({ type: 'deck-removed', deckId: deck('d1') });
    expect(readRegister(foldAll(anna.events), registerNames.deck(deck('d1')))).toBe(false);
  });
});

describe('The suspended cards', () => {
  it('are those that were suspended and not resumed since', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    anna.suspends('c1');
    anna.suspends('c2');
    anna.flags('c3');
    anna.after(1_000).resumes('c1');
    expect(listSuspended(foldAll(anna.events))).toEqual(new Set([card('c2')]));
  });
});
