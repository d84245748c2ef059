/** An attempt is one whatever order its events arrive in, and it keeps what was answered in time and by its writer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../../src/lib/core/confidence';
import { attemptIn, minute, plan, Tab } from '../fixtures/attempts';
import { LogWriter } from '../fixtures/log';
import { shuffle } from '../fixtures/random-log';

const confidences: fc.Arbitrary<Confidence | undefined> = fc.constantFrom('guess', undefined);
const deed = fc.record({
  tab: fc.nat(1),
  act: fc.constantFrom('responds', 'responds', 'responds', 'flags', 'opens', 'ticks'),
  item: fc.constantFrom('i1', 'i2', 'i3'),
  letters: fc.constantFrom('', 'a', 'B', 'aB'),
  confidence: confidences,
  lastsMs: fc.integer({ min: 0, max: 3 * minute }),
  /** The wall clock is set, forward or back. */
  leapMs: fc.constantFrom(0, 0, 0, 86_400_000, -86_400_000),
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

function play(deeds: readonly Deed[], limited: boolean): LogWriter {
  const writer = new LogWriter('anna').at('2026-01-01T10:00Z');
  const a = new Tab('tab-a', writer).starts(plan(limited ? { timeLimitMs: 10 * minute } : {}));
  const tabs = [a, new Tab('tab-b', writer)];
  for (const one of deeds) {
    writer.after(one.leapMs);
    const tab = (tabs[one.tab] ?? a).lasts(one.lastsMs);
    if (one.act === 'responds') tab.responds(one.item, one.letters, one.confidence);
    else if (one.act === 'flags') tab.flags(one.item);
    else tab[one.act]();
  }
  return writer;
}

const deeds = fc.array(deed, { maxLength: 25 });

describe('An attempt', () => {
  it('is the same in any order of arrival, with every event twice', () => {
    fc.assert(
      fc.property(deeds, fc.boolean(), fc.nat(), (done, isLimited, seed) => {
        const { events } = play(done, isLimited);
        expect(attemptIn(shuffle([...events, ...events], seed))).toEqual(attemptIn(events));
      }),
      { numRuns: 500 },
    );
  });

  it('never uses more than its limit, nor counts what came later', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const attempt = attemptIn(play(done, true).events);
        expect(attempt.usedMs).toBeLessThanOrEqual(10 * minute);
        for (const { usedMs } of attempt.responsesById.values())
          expect(usedMs).toBeLessThanOrEqual(10 * minute);
      }),
      { numRuns: 300 },
    );
  });

  it('holds for each item what its writer chose last, by a plain second look at the log', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const { events } = play(done, false);
        const last = new Map<string, readonly string[]>();
        let writer = 'tab-a';
        for (const { body } of events) {
          if (body.type === 'attempt-checkpoint') writer = body.writer;
          if (body.type !== 'responded' || body.writer !== writer) continue;
          if (body.optionIds.length === 0) last.delete(body.itemId);
          else last.set(body.itemId, body.optionIds);
        }
        const held = new Map<string, readonly string[]>();
        for (const [id, { optionIds }] of attemptIn(events).responsesById) held.set(id, optionIds);
        expect(held).toEqual(last);
      }),
      { numRuns: 300 },
    );
  });
});
