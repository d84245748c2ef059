/** A double tap is one gesture; a deliberate one after it counts (S6). */
import { describe, expect, it } from 'vitest';
import { InputGuard } from '../../../src/lib/state/input-guard';

describe('The guard over gestures', () => {
  const times = (...instants: number[]) => {
    let now = 0;
    const guard = new InputGuard({ monotonicNow: () => now });
    return instants.map((instant) => {
      now = instant;
      return guard.accept();
    });
  };

  it('lets the first through and holds back the second within 300 ms', () => {
    expect(times(1000, 1299)).toEqual([true, false]);
  });

  it('lets a deliberate third through, since what was held back starts no new pause', () => {
    expect(times(1000, 1290, 1300)).toEqual([true, false, true]);
  });
});
