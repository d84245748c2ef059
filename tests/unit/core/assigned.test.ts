/** Where a learner stands with what an instructor assigned. */
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/lib/core/attempt';
import {
  findAssigned,
  listAssigned,
  listMissingNames,
  planPaper,
} from '../../../src/lib/core/assigned';
import type { AttemptId } from '../../../src/lib/core/ids';
import type { PaperTerms } from '../../../src/lib/core/make-paper';
import type { PaperEventBody } from '../../../src/lib/core/paper-events';
import type { Papers } from '../../../src/lib/core/papers';
import { makeTestPaper } from '../../fixtures/paper';
import { InstructorLog, learner } from '../../fixtures/sheets';

const now = Date.parse('2026-03-05T12:00Z');
const day = 86_400_000;

function kept(more: Partial<PaperTerms> = {}): PaperEventBody {
  const { paper, paperHash, contents } = makeTestPaper(3, more);
  return { type: 'paper-kept', paperHash, paper, contents };
}

function fold(...bodies: readonly PaperEventBody[]): Papers {
  return new InstructorLog().writes(...bodies).papers;
}

function attemptAt(body: PaperEventBody, id: string, isOver: boolean): Attempt {
  const { paperHash } = body;
  return {
    plan: { attemptId: id, source: { kind: 'paper', paperHash, attemptNumber: 1 }, items: [] },
    submission: isOver ? { at: now, reason: 'handed-in', marks: [] } : undefined,
  } as unknown as Attempt;
}

function stateOf(papers: Papers, attempts: readonly Attempt[], at = now) {
  const [first] = listAssigned(papers, attempts, at);
  return first && [first.state, first.mayBegin, first.isOverdue];
}

describe('A kept paper', () => {
  const body = kept();
  const sent: PaperEventBody = {
    type: 'sheet-sent',
    paperHash: body.paperHash,
    attemptId: 'one' as AttemptId,
    way: 'qr',
  };

  it('goes from not started to in progress, handed in and sent', () => {
    expect(stateOf(fold(body), [])).toEqual(['not-started', true, false]);
    expect(stateOf(fold(body), [attemptAt(body, 'one', false)])).toEqual([
      'in-progress',
      false,
      false,
    ]);
    const over = attemptAt(body, 'one', true);
    expect(stateOf(fold(body), [over])).toEqual(['handed-in', false, false]);
    expect(stateOf(fold(body, sent), [over])).toEqual(['sent', false, false]);
  });

  it('is not begun before it opens, and may be begun late', () => {
    expect(stateOf(fold(body), [], now - 5 * day)).toEqual(['too-early', false, false]);
    expect(stateOf(fold(body), [], now + 5 * day)).toEqual(['not-started', true, true]);
  });

  it('waits to be sent as long as one of its attempts does', () => {
    const twice = kept({ attemptLimit: 2 });
    const attempts = [attemptAt(twice, 'one', true), attemptAt(twice, 'two', true)];
    const first = { ...sent, paperHash: twice.paperHash } as PaperEventBody;
    expect(stateOf(fold(twice, first), attempts)?.[0]).toBe('handed-in');
    expect(stateOf(fold(twice, first), attempts.slice(0, 1))).toEqual(['sent', true, false]);
  });

  it('is off the list once put away, and its attempts can still be found', () => {
    const papers = fold(body, { type: 'paper-put-away', paperHash: body.paperHash });
    expect(listAssigned(papers, [], now)).toEqual([]);
    expect(findAssigned(papers, body.paperHash, [], now)?.state).toBe('not-started');
    expect(findAssigned(papers, 'another', [], now)).toBeNull();
  });

  it('gives way to a newer version, unless it was begun', () => {
    const newer = kept({ version: 2 });
    const papers = fold(body, newer);
    expect(listAssigned(papers, [], now).map((one) => one.known.paper.version)).toEqual([2]);
    const shown = listAssigned(papers, [attemptAt(body, 'one', true)], now);
    expect(shown.map((one) => [one.known.paper.version, one.isReplaced])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('stands by its due time, those without one last', () => {
    const soon = kept({ seriesId: '1'.repeat(16), dueAt: now + day });
    const { dueAt, ...open } = makeTestPaper().paper;
    const never = { ...kept({ seriesId: '2'.repeat(16) }), paper: { ...open, title: 'open' } };
    const papers = fold(never as PaperEventBody, body, soon);
    const order = listAssigned(papers, [], now).map(({ known }) => known.paper.dueAt);
    expect(order).toEqual([now + day, dueAt, undefined]);
  });
});

describe('An attempt at a paper', () => {
  const papers = fold({ ...kept(), extraTime: { extraMs: 600_000, learner: 'Ada' } } as never);
  const [known] = [...papers.keptByHash.values()];

  it('follows its rules, with the extra time of this learner', () => {
    expect(known && planPaper(known, 2)).toEqual({
      source: { kind: 'paper', paperHash: known?.paperHash, attemptNumber: 2 },
      title: 'Consent and the use of force',
      isShuffled: true,
      asksConfidence: true,
      feedback: 'end',
      timeLimitMs: 45 * 60_000,
      extraTimeMs: 600_000,
      passMark: 0.75,
    });
  });

  it('needs the names that are asked for', () => {
    const { paper } = makeTestPaper(1, { asks: ['name', 'group'] });
    expect(listMissingNames(paper, learner(' ', '', 'Blue'))).toEqual(['name']);
    expect(listMissingNames(paper, learner('Ada'))).toEqual(['group']);
  });
});
