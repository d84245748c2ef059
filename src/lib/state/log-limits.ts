/** From which lengths on the log is treated otherwise. */

/** With more events between two snapshots, the next start would fold longer than it loads. */
export const eventsPerSnapshot = 100;

/**
 * With as many events to fold at once the page would stand still for 0.15 s (measured with the CPU slowed four times): a
 * worker folds them, which takes as long again to start.
 */
export const longTail = 2_000;
