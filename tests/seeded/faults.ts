/**
 * Ten faults that are put into a copy of the project, one at a time, to see that the tests find each. Every one is a
 * mistake that a person could make, and that would cost a learner something.
 */

/** A small change of one file, and the tests that must fail for it. */
export interface SeededFault {
  /** What the code does then. */
  readonly name: string;
  /** What a learner would lose. */
  readonly cost: string;
  readonly file: string;
  /** Stands in the file once, word for word. */
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

export const seededFaults: readonly SeededFault[] = [
  {
    name: 'a write that another tab was ahead of counts as written',
    cost: 'A rating is said to be saved and is not there.',
    file: 'src/lib/store/append.ts',
    from: "error.name === 'ConstraintError') return 'conflict';",
    to: "error.name === 'ConstraintError') return 'appended';",
    tests: ['tests/unit/store/log.test.ts', 'tests/property/model.test.ts'],
  },
  {
    name: 'a write counts as done before its commit',
    cost: 'On a full device ratings are said to be saved and are not.',
    file: 'src/lib/store/append.ts',
    from: 'if (failure) throw failure.error;',
    to: 'if (failure) return;',
    tests: ['tests/unit/store/half-done.test.ts'],
  },
  {
    name: 'a write that dies half-way keeps its first half',
    cost: 'A wrong item is rated without bringing its cards forward.',
    file: 'src/lib/store/append.ts',
    from: '    abort(transaction);\n',
    to: '',
    tests: ['tests/unit/store/half-done.test.ts', 'tests/unit/store/merge.test.ts'],
  },
  {
    name: 'a gesture is written again without a look at what was committed in the moment of a loss',
    cost: 'One rating counts twice, and the interval is too long.',
    file: 'src/lib/state/append-gesture.ts',
    from: 'if (await areWritten(database, tried)) return { events: tried, connection };',
    to: 'if (await areWritten(database, [])) return { events: tried, connection };',
    tests: ['tests/unit/state/append-gesture.test.ts'],
  },
  {
    name: 'a restore leaves the snapshot of the log before it',
    cost: 'What came in with a backup is not shown, and seems lost.',
    file: 'src/lib/store/merge.ts',
    from: "    write(transaction.objectStore('snapshots').delete('current'));\n",
    to: '',
    tests: ['tests/unit/store/merge.test.ts', 'tests/property/model.test.ts'],
  },
  {
    name: 'the check of a backup’s line is not looked at',
    cost: 'A damaged backup brings in ratings that nobody gave.',
    file: 'src/lib/core/read-backup.ts',
    from: ' || check !== checkOf(rest)) return null;',
    to: ') return null;',
    tests: ['tests/unit/core/backup.test.ts'],
  },
  {
    name: 'a review that is made by a clock set back is dated before the last one',
    cost: 'The last rating of a card is overruled by the one before it.',
    file: 'src/lib/core/memory.ts',
    from: 'return memory ? Math.max(now, memory.last.answeredAt + 1) : now;',
    to: 'return memory && now < 0 ? memory.last.answeredAt + 1 : now;',
    tests: ['tests/unit/core/clock-correction.test.ts', 'tests/property/model.test.ts'],
  },
  {
    name: 'an undo takes back what was done on another day',
    cost: 'A rating of yesterday is gone by a tap meant for nothing.',
    file: 'src/lib/core/gestures.ts',
    from: 'key[0] === device && studyDay === today,',
    to: 'key[0] === device && studyDay <= today,',
    tests: ['tests/unit/core/undo.test.ts', 'tests/property/model.test.ts'],
  },
  {
    name: 'the rollover hour is added instead of taken off',
    cost: 'Cards studied after midnight count for the wrong day.',
    file: 'src/lib/core/study-day.ts',
    from: 'rule.zoneOffsetMinutes * minuteMs - rule.rolloverHour * hourMs;\n  return Math',
    to: 'rule.zoneOffsetMinutes * minuteMs + rule.rolloverHour * hourMs;\n  return Math',
    tests: ['tests/unit/core/study-day.test.ts'],
  },
  {
    name: 'a suspended card is asked all the same',
    cost: 'The learner meets what she has put away.',
    file: 'src/lib/core/candidates.ts',
    from: '    if (suspended.has(cardId)) continue;\n',
    to: '',
    tests: ['tests/unit/core/queue.test.ts', 'tests/property/model.test.ts'],
  },
];
