/** Where attempts stand in the log: found at once, whatever else is in it. */
import { describe, expect, it } from 'vitest';
import { makeSubmitted } from '../../../src/lib/core/mark-attempt';
import { attemptId, plan, Tab } from '../../fixtures/attempts';
import { foldAll, putAway } from '../../fixtures/catch-up';
import { LogWriter } from '../../fixtures/log';

describe('The trace of an attempt', () => {
  const writer = new LogWriter('anna').at('2026-01-01T10:00Z');
  writer.rates('c1', 'good');
  const tab = new Tab('tab-a', writer).starts(plan()).responds('i1', 'B');
  writer.rates('c2', 'good');
  tab.responds('i2', 'B');

  it('reaches from its first event to its last, and is there after a restart', () => {
    const state = putAway(foldAll(writer.events));
    expect(state.attemptsById.get(attemptId)).toEqual({
      spans: [{ device: writer.id, fromSeq: 2, toSeq: 5 }],
      isSubmitted: false,
    });
  });

  it('is open no more once the attempt is submitted', () => {
    const sealed = makeSubmitted(tab.attempt, new Map(), 0, tab.name);
    const state = foldAll([...writer.events, ...writer.writes(sealed)]);
    expect(state.attemptsById.get(attemptId)?.isSubmitted).toBe(true);
  });

  it('leaves memories, counts and undo alone', () => {
    const state = foldAll(writer.events);
    expect([...state.memoriesById.keys()]).toEqual(['c1', 'c2']);
    expect(state.undoablesByKey.size).toBe(2);
  });
});
