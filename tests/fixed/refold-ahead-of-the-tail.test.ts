/**
 * A late event refolded its card from the log, and the log already held a review that another tab had just written.
 * The next tail brought that review again, and the card was moved twice by one rating.
 */
import { describe, expect, it } from 'vitest';
import { catchUp, foldAll } from '../fixtures/catch-up';
import { card, LogWriter } from '../fixtures/log';

describe('A card that is refolded while another tab writes', () => {
  it('is moved once by each rating', () => {
    const tab = new LogWriter('anna');
    const ben = new LogWriter('ben');
    tab.at('2026-01-02T10:00Z').rates('c1', 'good');
    const state = foldAll(tab.events);
    ben.at('2026-01-01T10:00Z').rates('c1', 'again');
    tab.at('2026-01-05T10:00Z').rates('c1', 'good');
    const log = [...tab.events, ...ben.events];
    catchUp(state, ben.events, log);
    catchUp(state, tab.events.slice(1), log);
    expect(state.memoriesById).toEqual(foldAll(log).memoriesById);
    expect(state.memoriesById.get(card('c1'))?.reps).toBe(3);
  });
});
