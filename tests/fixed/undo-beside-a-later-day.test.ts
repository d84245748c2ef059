/**
 * The state kept the gestures of one study day, the latest of any device. A merge with a device farther east, a
 * colleague's wrong clock, or a flight to the west took the undo away.
 */
import { describe, expect, it } from 'vitest';
import { Learner } from '../fixtures/learner';

describe('An undo', () => {
  it('is still there after a merge with a device that is a study day ahead', () => {
    const anna = new Learner('anna').at('2026-05-10T20:00-08:00');
    const ben = new Learner('ben').at('2026-05-11T13:05+09:00');
    anna.studies('c1', 'good');
    ben.studies('c2', 'good');
    anna.receives(ben.events).after(60_000);
    expect(anna.asksForUndo()).toBe('c1');
  });

  it('is still there after a merge with a device whose clock says 2066', () => {
    const anna = new Learner('anna').at('2026-05-10T10:00Z');
    const ben = new Learner('ben').at('2066-05-11T13:05Z');
    anna.studies('c1', 'good');
    ben.studies('c2', 'good');
    anna.receives(ben.events);
    expect(anna.asksForUndo()).toBe('c1');
  });

  it('is there for a traveller whose study day fell back by one', () => {
    const anna = new Learner('anna').at('2026-05-11T04:30+09:00');
    anna.studies('c1', 'good');
    anna.at('2026-05-10T20:00-08:00').studies('c2', 'good');
    expect(anna.restarts().asksForUndo()).toBe('c2');
    expect(anna.asksForUndo()).toBeNull();
  });
});
