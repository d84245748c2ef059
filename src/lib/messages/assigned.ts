/** Assigned quizzes in words: where a learner stands with one, and what its rules are. */
import type { Assigned } from '../core/assigned';
import type { AskedName, ExtraTime, Paper } from '../core/paper';
import type { Way } from '../core/paper-events';
import { formatMinutes, formatNumber, formatPercent } from './format';
import { formatMoment } from './format-clock';
import { m } from './generated/messages.js';

/** Where the learner stands, in a few words. */
export function labelState({ state, known: { paper } }: Assigned): string {
  switch (state) {
    case 'too-early':
      return m.assigned_too_early({ when: formatMoment(paper.opensAt ?? 0) });
    case 'not-started':
      return m.assigned_not_started();
    case 'in-progress':
      return m.assigned_in_progress();
    case 'handed-in':
      return m.assigned_handed_in();
    case 'sent':
      return m.assigned_sent();
  }
}

/** When it is due, or was; nothing without a due time. */
export function labelDue({ isOverdue, known: { paper } }: Assigned): string {
  if (paper.dueAt === undefined) return '';
  const when = formatMoment(paper.dueAt);
  return isOverdue ? m.assigned_overdue({ when }) : m.assigned_due({ when });
}

/** How something was given out. */
export function labelWay(way: Way): string {
  return { link: m.paper_way_link, qr: m.paper_way_qr, file: m.paper_way_file }[way]();
}

/** What a learner is asked to say of themselves. */
export function labelAsked(name: AskedName): string {
  return { name: m.paper_name, number: m.paper_number, group: m.paper_group }[name]();
}

/** The rules of a paper, each with its name. */
export function listRules(paper: Paper, extraTime: ExtraTime | undefined): [string, string][] {
  const { items, opensAt, dueAt, attemptLimit, passPercent } = paper;
  const rules: ([string, string] | null)[] = [
    [m.paper_items(), formatNumber(items.length)],
    opensAt === undefined ? null : [m.paper_opens(), formatMoment(opensAt)],
    [m.paper_due(), dueAt === undefined ? m.paper_due_none() : formatMoment(dueAt)],
    [m.paper_time(), describeTime(paper, extraTime)],
    [
      m.paper_attempts(),
      attemptLimit === undefined ? m.paper_attempts_any() : formatNumber(attemptLimit),
    ],
    passPercent === undefined ? null : [m.paper_pass(), formatPercent(passPercent / 100)],
    [m.paper_feedback(), describeFeedback(paper)],
  ];
  return rules.filter((rule) => rule !== null);
}

function describeTime({ timeLimitMs }: Paper, extraTime: ExtraTime | undefined): string {
  if (timeLimitMs === undefined) return m.paper_time_none();
  if (!extraTime) return formatMinutes(timeLimitMs);
  const { extraMs, learner } = extraTime;
  const words = { time: formatMinutes(timeLimitMs + extraMs), extra: formatMinutes(extraMs) };
  return learner ? m.paper_time_extra({ ...words, learner }) : m.paper_time_extra_all(words);
}

function describeFeedback({ feedback }: Paper): string {
  return {
    'after-hand-in': m.paper_feedback_after_hand_in,
    'after-due': m.paper_feedback_after_due,
    never: m.paper_feedback_never,
  }[feedback]();
}
