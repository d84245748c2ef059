/**
 * An undone event gave its date to the state when it was folded before the undo, and not when it was folded with it:
 * two devices with one log disagreed on how far the log had come.
 */
import { describe, expect, it } from 'vitest';
import { catchUp, foldAll } from '../fixtures/catch-up';
import { LogWriter } from '../fixtures/log';

describe('The latest time in a log', () => {
  it('counts an undone event, whether the undo comes with it or after it', () => {
    const anna = new LogWriter('anna');
    anna.at('2066-01-01T10:00Z').rates('c1', 'good');
    const before = foldAll(anna.events);
    anna.at('2026-01-02T10:00Z').undoes(...anna.events);
    const after = catchUp(before, anna.events, anna.events);
    expect(after).toEqual(foldAll(anna.events));
    // The undo comes after it, whatever its clock said.
    expect(after.latest.at).toBe(Date.parse('2066-01-01T10:00Z') + 1);
  });
});
