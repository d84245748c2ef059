/** The snapshot: exactly the state, or nothing. */
import { describe, expect, it } from 'vitest';
import { encodeSnapshot } from '../../../src/lib/core/encode-snapshot';
import { decodeSnapshot, type Snapshot } from '../../../src/lib/core/snapshot';
import { defaultSchedulingSettings } from '../../../src/lib/core/scheduling-settings';
import { createStudyState } from '../../../src/lib/core/study-state';
import type { SettingsHash } from '../../../src/lib/core/ids';
import { Learner } from '../../fixtures/learner';
import { LogWriter } from '../../fixtures/log';

/** A learner whose state has something in every part. */
function studied(): Learner {
  const anna = new Learner('anna').at('2026-01-01T10:00Z');
  const ben = new Learner('ben').at('2026-01-01T11:00Z');
  anna.schedulesBy({ ...defaultSchedulingSettings, desiredRetention: 0.85 });
  for (const rating of ['again', 'hard', 'good', 'easy'] as const)
    anna.after(60_000).studies(`${rating}-card`, rating);
  anna.at('2026-01-20T10:00Z').studies('easy-card', 'again');
  anna.suspends('good-card');
  anna.sets('newCardsPerDay', 4, 'd1');
  anna.asksForUndo();
  ben.studies('c9', 'good');
  ben.corrects(ben.id, 1, 1, -60_000);
  anna.receives(ben.events);
  const carl = new LogWriter('carl').at('2026-01-02T10:00Z');
  carl.rates('c8', 'good', { settings: 'unstated' as SettingsHash });
  return anna.receives(carl.events);
}

const stored = (): Snapshot => structuredClone(encodeSnapshot(studied().state));

describe('A snapshot', () => {
  it('gives back exactly the state that was put in', () => {
    const { state } = studied();
    expect(decodeSnapshot(structuredClone(encodeSnapshot(state)))).toEqual(state);
  });

  it('gives back the empty state', () => {
    expect(decodeSnapshot(structuredClone(encodeSnapshot(createStudyState())))).toEqual(
      createStudyState(),
    );
  });

  it('can be put away any number of times', () => {
    const anna = studied();
    const { state } = anna;
    expect(anna.restarts().restarts().state).toEqual(state);
  });
});

describe('A snapshot that does not fit is thrown away', () => {
  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ['of an older version', (snapshot) => ({ ...snapshot, version: snapshot.version - 1 })],
    ['of a newer version', (snapshot) => ({ ...snapshot, version: snapshot.version + 1 })],
    ['with a number too few', (s) => ({ ...s, numbers: s.numbers.slice(0, -1) })],
    ['with a card too many', (s) => ({ ...s, cardIds: `${s.cardIds}\nc99` })],
    ['without its cards', (s) => ({ ...s, cardIds: '' })],
    ['without its devices', (s) => ({ ...s, devices: [] })],
    ['with an unknown state', (s) => ({ ...s, numbers: s.numbers.with(0, 7) })],
    ['with a stability that is no number', (s) => ({ ...s, numbers: s.numbers.with(1, NaN) })],
    ['without the rest', ({ rest: _, ...s }) => s as Snapshot],
    [
      'without one part of the rest',
      ({ rest: { undoneKeys: _, ...rest }, ...s }) => ({ ...s, rest }) as unknown as Snapshot,
    ],
    [
      'with a part of another kind',
      (s) => ({ ...s, rest: { ...s.rest, undoneKeys: [] } }) as unknown as Snapshot,
    ],
  ])('%s', (_how, damage) => {
    expect(decodeSnapshot(stored())).not.toBeNull();
    expect(decodeSnapshot(damage(stored()))).toBeNull();
  });
});
