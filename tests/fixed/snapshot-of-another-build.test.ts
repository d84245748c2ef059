/**
 * A snapshot of a build whose state had other parts was taken as it was, and the app stumbled at its start over what
 * was missing. It is a cache: what does not fit is thrown away.
 */
import { describe, expect, it } from 'vitest';
import { encodeSnapshot } from '../../src/lib/core/encode-snapshot';
import { decodeSnapshot, type Snapshot } from '../../src/lib/core/snapshot';
import { Learner } from '../fixtures/learner';

describe('A snapshot that lacks a part of the state', () => {
  it('is refused, and so is one with a number that is none', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('c1', 'good');
    const snapshot = encodeSnapshot(anna.state);
    const without = { ...snapshot, rest: {} } as unknown as Snapshot;
    expect(decodeSnapshot(without)).toBeNull();
    expect(decodeSnapshot({ ...snapshot, numbers: snapshot.numbers.with(3, NaN) })).toBeNull();
    expect(decodeSnapshot(snapshot)).toEqual(anna.state);
  });
});
