/** What there is to say of an answer sheet and its marks, in words: remarks, how it came, headings of tables. */
import type { gradeColumns, responseColumns } from '../core/result-tables';
import type { SheetFlag } from '../core/results';
import type { ClockDoubt } from '../core/sheet-time';
import type { Way } from '../core/paper-events';
import { formatInterval } from './format-intervals';
import { m } from './generated/messages.js';

/** A remark on a sheet, as a short statement. */
export function sayFlag(flag: SheetFlag): string {
  switch (flag.kind) {
    case 'arrived-late':
      return m.marks_flag_arrived_late({ by: formatInterval(flag.byMs) });
    case 'late':
      return m.marks_flag_late({ by: formatInterval(flag.byMs) });
    case 'early':
      return m.marks_flag_early({ by: formatInterval(flag.byMs) });
    case 'clock-doubtful':
      return doubts[flag.doubt]({ by: formatInterval(flag.byMs) });
    case 'over-time':
      return m.marks_flag_over({ by: formatInterval(flag.byMs) });
    case 'times-contradict':
      return m.marks_flag_contradict();
    case 'extra-time-not-granted':
      return m.marks_flag_not_granted({ by: formatInterval(flag.extraMs) });
    case 'copied':
      return m.marks_flag_copied({ name: flag.name });
    case 'two-sheets-one-attempt':
      return m.marks_flag_two();
    case 'not-on-roster':
      return m.marks_flag_stranger();
    case 'other-version':
      return m.marks_flag_version({ version: flag.version });
    case 'more-than-allowed':
      return m.marks_flag_surplus({ limit: flag.limit });
  }
}

const doubts: Readonly<Record<ClockDoubt, (inputs: { by: string }) => string>> = {
  ahead: m.marks_flag_clock_ahead,
  'before-paper': m.marks_flag_clock_before,
  'set-back': m.marks_flag_clock_back,
  'ran-ahead': m.marks_flag_clock_ran,
};

/** How and when a sheet came. */
export function sayArrival(way: Way, when: string): string {
  const texts = { link: m.marks_came_link, qr: m.marks_came_qr, file: m.marks_came_file };
  return texts[way]({ when });
}

const responseHeadings: Readonly<Record<(typeof responseColumns)[number], () => string>> = {
  name: m.marks_col_name,
  number: m.marks_col_number,
  group: m.marks_col_group,
  attempt: m.marks_col_attempt,
  item: m.marks_col_item,
  topic: m.marks_col_topic,
  options: m.marks_col_options,
  keys: m.marks_col_keys,
  confidence: m.marks_col_confidence,
  mark: m.marks_col_mark,
  started: m.marks_col_started,
  submitted: m.marks_col_submitted,
};

const gradeHeadings: Readonly<Record<(typeof gradeColumns)[number], () => string>> = {
  name: m.marks_col_name,
  number: m.marks_col_number,
  group: m.marks_col_group,
  attempts: m.marks_col_attempts,
  total: m.marks_col_total,
  maximum: m.marks_col_maximum,
  percent: m.marks_col_percent,
  passed: m.marks_col_passed,
  'used-minutes': m.marks_col_used,
  submitted: m.marks_col_submitted,
  flags: m.marks_col_flags,
};

/** The heading of a column of the table of responses. */
export function headResponses(column: (typeof responseColumns)[number]): string {
  return responseHeadings[column]();
}

/** The heading of a column of the gradebook. */
export function headGrades(column: (typeof gradeColumns)[number]): string {
  return gradeHeadings[column]();
}

/** Whether somebody passed, in a cell. */
export function sayPassed(isPassed: boolean): string {
  return isPassed ? m.marks_yes() : m.marks_no();
}
