/** The fold gives one state for one set of events, however it arrives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/lib/core/event';
import { createStudyState } from '../../src/lib/core/study-state';
import { canonical, catchUp, foldAll, putAway } from '../fixtures/catch-up';
import { randomArrivals, randomLogs, shuffle } from '../fixtures/random-log';

/** A thousand runs take long on a busy machine. */
const patient = { timeout: 120_000 };

const runs = { numRuns: 1_000 };

describe('S3: events that arrive shuffled, doubled and in batches', () => {
  it('give the state of one fold after every batch', patient, () => {
    fc.assert(
      fc.property(randomArrivals, ({ batches }) => {
        const arrived: LogEvent[] = [];
        let state = createStudyState();
        for (const { events, isPutAwayAfter } of batches) {
          arrived.push(...events);
          state = catchUp(state, events, arrived);
          if (isPutAwayAfter) state = putAway(state);
          expect(canonical(state)).toEqual(canonical(foldAll(arrived)));
        }
      }),
      runs,
    );
  });

  it('give that state too when the log already holds what is not folded yet', patient, () => {
    fc.assert(
      fc.property(randomArrivals, ({ log, batches }) => {
        let state = createStudyState();
        for (const { events } of batches) state = catchUp(state, events, log);
        expect(canonical(state)).toEqual(canonical(foldAll(log)));
      }),
      runs,
    );
  });

  it('give one state in any order of one batch', patient, () => {
    fc.assert(
      fc.property(randomLogs, fc.nat(), (logs, seed) => {
        const log = logs.flat();
        const shuffled = shuffle([...log, ...log], seed);
        expect(canonical(foldAll(shuffled))).toEqual(canonical(foldAll(log)));
      }),
      runs,
    );
  });
});
