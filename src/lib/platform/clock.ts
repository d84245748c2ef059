/** The device's clocks, as a value that tests can replace. */

/** A source of time. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC; may jump when the person sets the clock. */
  readonly now: () => number;
  /** Milliseconds since the page opened; never jumps. */
  readonly monotonicNow: () => number;
  /** Minutes east of UTC at an instant: UTC+9 is 540. */
  readonly zoneOffsetMinutes: (at: number) => number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicNow: () => performance.now(),
  // Subtracted, not negated: in UTC that would be a zero with a sign.
  zoneOffsetMinutes: (at) => 0 - new Date(at).getTimezoneOffset(),
};
