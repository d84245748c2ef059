/** Collected sheets become results: late, doubtful, copied, excluded, ruled; never an automatic zero. */
import { describe, expect, it } from 'vitest';
import type { AnswerSheet } from '../../../src/lib/core/answer-sheet';
import { sealOf } from '../../../src/lib/core/answer-sheet-code';
import { analyseResults, previewRuling } from '../../../src/lib/core/analyse-results';
import { planCollection } from '../../../src/lib/core/collect';
import { foldPapers } from '../../../src/lib/core/papers';
import { listResults, type AttemptPolicy } from '../../../src/lib/core/results';
import type { AttemptId, ItemId, OptionId } from '../../../src/lib/core/ids';
import { makeTestPaper } from '../../fixtures/paper';
import { InstructorLog, learner, makeTestSheet, on, responses } from '../../fixtures/sheets';

const made = makeTestPaper(4);
const { paperHash } = made;
const [firstItem] = made.contents.scenarios.flatMap(({ items }) => items.map(({ id }) => id)) as [
  ItemId,
];

/** The results of one quiz, with the given sheets arriving in its week. */
function collected(...sheets: readonly AnswerSheet[]) {
  return new InstructorLog()
    .makes(made)
    .at(on('04T10:00'))
    .collects(...sheets);
}

function rowsOf(log: InstructorLog, policy: AttemptPolicy = 'first') {
  return listResults(log.series, policy);
}

function kindsOf(log: InstructorLog): string[] {
  return rowsOf(log).flatMap(({ attempts }) =>
    attempts.flatMap(({ flags }) => flags.map(({ kind }) => kind)),
  );
}

describe('Q5: one sheet that arrives five times', () => {
  it('is one row, in one batch or in five', () => {
    const sheet = makeTestSheet(made, 'Ada');
    const log = new InstructorLog().makes(made);
    const sealed = { sheet, seal: sealOf(sheet) };
    const { events, outcomes } = planCollection(
      log.papers,
      Array.from({ length: 5 }, () => sealed),
      'qr',
    );
    expect(outcomes).toEqual(['new', 'duplicate', 'duplicate', 'duplicate', 'duplicate']);
    log.writes(...events);
    expect(planCollection(log.papers, [sealed], 'link')).toEqual({
      events: [],
      outcomes: ['duplicate'],
    });
    log.collects(sheet, sheet, sheet, sheet);
    expect(rowsOf(log).map(({ attempts }) => attempts.length)).toEqual([1]);
  });

  it('is refused when its paper was not made here, or has another number of items', () => {
    const log = new InstructorLog().makes(made);
    const foreign = makeTestSheet(makeTestPaper(5), 'Ada');
    const short = makeTestSheet(made, 'Ada', { responses: [] });
    const sealed = [foreign, short].map((sheet) => ({ sheet, seal: sealOf(sheet) }));
    expect(planCollection(log.papers, sealed, 'file').outcomes).toEqual([
      'unknown-paper',
      'changed',
    ]);
  });
});

describe('Q4: one learner with two devices', () => {
  const phone = makeTestSheet(made, 'Ada', { responses: responses('1100') });
  const laptop = makeTestSheet(made, ' ada ', {
    attemptId: 'f'.repeat(32) as AttemptId,
    startedAt: on('03T12:00'),
    responses: responses('1110'),
  });
  const log = collected(laptop, phone);

  it('stands in one row with both attempts, the second beyond the limit', () => {
    const [row, ...others] = rowsOf(log);
    expect(others).toEqual([]);
    expect(row?.attempts.map(({ asRuled }) => asRuled.total)).toEqual([2, 3]);
    expect(kindsOf(log)).toEqual(['more-than-allowed']);
  });

  it.each([
    ['first', [2]],
    ['last', [3]],
    ['best', [3]],
    ['all', [2, 3]],
  ] as const)('has by the policy "%s" the totals %j, never their sum', (policy, totals) => {
    expect(rowsOf(log, policy)[0]?.counted.map(({ asRuled }) => asRuled.total)).toEqual(totals);
  });
});

describe('Q7: lateness', () => {
  it('is about finishing, not about arriving', () => {
    const log = new InstructorLog()
      .makes(made)
      .at(on('13T17:00'))
      .collects(makeTestSheet(made, 'Ada'));
    const [row] = rowsOf(log);
    expect(row?.attempts[0]?.flags).toEqual([{ kind: 'arrived-late', byMs: 4 * 86_400_000 }]);
    expect(row?.attempts[0]?.timeliness).toBe('arrived-late');
    expect(row?.counted[0]?.asRuled.share).toBe(1);
  });

  it('is flagged and still marked', () => {
    const sheet = makeTestSheet(made, 'Ada', { startedAt: on('09T17:00') });
    const log = new InstructorLog().makes(made).at(on('09T18:00')).collects(sheet);
    expect(kindsOf(log)).toEqual(['late']);
    expect(rowsOf(log)[0]?.counted[0]?.asRuled.share).toBe(1);
    log.writes({
      type: 'sheet-decided',
      paperHash,
      seal: sealOf(sheet),
      decision: 'accepted',
      extraMs: 1_800_000,
    });
    expect(kindsOf(log)).toEqual(['arrived-late']);
  });

  it('has no say over an excluded sheet, which stays to be seen', () => {
    const sheet = makeTestSheet(made, 'Ada');
    const log = collected(sheet).writes({
      type: 'sheet-decided',
      paperHash,
      seal: sealOf(sheet),
      decision: 'excluded',
      extraMs: 0,
    });
    expect(rowsOf(log)[0]).toMatchObject({ counted: [], attempts: [{ decision: 'excluded' }] });
  });
});

describe('Q10: extra time', () => {
  const extraMs = 20 * 60_000;
  const sheet = makeTestSheet(made, 'Ada', {
    startedAt: on('09T16:55'),
    usedMs: 60 * 60_000,
    extraMs,
  });

  it('that nobody gave is flagged, with what it led to', () => {
    const log = new InstructorLog().makes(made).at(on('09T18:00')).collects(sheet);
    expect(kindsOf(log)).toEqual(['late', 'over-time', 'extra-time-not-granted']);
  });

  it('that was given lengthens the limit and moves the due time, by any spelling of the name', () => {
    const log = new InstructorLog().makes(made);
    log.writes({ type: 'extra-time-given', paperHash, extraTime: { extraMs, learner: 'ADA' } });
    const inTime = makeTestSheet(made, 'Ada', {
      startedAt: on('09T16:18'),
      usedMs: 60 * 60_000,
      extraMs,
    });
    log.at(on('09T17:19')).collects(inTime);
    expect(kindsOf(log)).toEqual([]);
  });
});

describe('Q6: clocks', () => {
  it.each([
    ['three days ahead', { startedAt: on('07T10:00') }, 'ahead'],
    ['a year behind', { startedAt: on('03T10:00') - 365 * 86_400_000 }, 'before-paper'],
    ['set back on the way', { submittedAt: on('03T09:00') }, 'set-back'],
    ['two hours asleep', { submittedAt: on('03T12:30') }, 'ran-ahead'],
    [
      'set forward and back',
      {
        checkpoints: [
          { at: on('03T13:10'), usedMs: 600_000 },
          { at: on('03T10:20'), usedMs: 1_200_000 },
        ],
      },
      'set-back',
    ],
  ])('%s are doubtful; the time used stands, and nothing is refused', (_what, more, doubt) => {
    const sheet = makeTestSheet(made, 'Ada', more);
    const [row] = rowsOf(collected(sheet));
    expect(row?.attempts[0]?.timeliness).toBe('doubtful');
    expect(row?.attempts[0]?.flags).toContainEqual(
      expect.objectContaining({ kind: 'clock-doubtful', doubt }),
    );
    expect(row?.counted[0]?.asRuled.share).toBe(1);
  });

  it('of travellers are not: a zone is no time', () => {
    const sheet = makeTestSheet(made, 'Ada', {
      startedZoneMinutes: 540,
      submittedZoneMinutes: -480,
    });
    expect(kindsOf(collected(sheet))).toEqual([]);
  });
});

describe('Q12: what cannot be', () => {
  it('is said of times that contradict one another', () => {
    const checkpoints = [{ at: on('03T10:40'), usedMs: 2_400_000 }];
    const sheet = makeTestSheet(made, 'Ada', { checkpoints, submittedAt: on('03T10:41') });
    expect(kindsOf(collected(sheet))).toContain('times-contradict');
  });

  it('is said of one attempt under two names, on both', () => {
    const ada = makeTestSheet(made, 'Ada');
    const bo = { ...ada, learner: learner('Bo') };
    const rows = rowsOf(collected(ada, bo));
    expect(rows.map(({ attempts }) => attempts[0]?.flags)).toEqual([
      [{ kind: 'copied', name: 'Bo' }],
      [{ kind: 'copied', name: 'Ada' }],
    ]);
  });

  it('is said of a copy that was given an id of its own', () => {
    const ada = makeTestSheet(made, 'Ada');
    const bo = { ...ada, learner: learner('Bo'), attemptId: 'b'.repeat(32) as AttemptId };
    expect(kindsOf(collected(ada, bo))).toEqual(['copied', 'copied']);
  });

  it('is said of one attempt with two contents', () => {
    const ada = makeTestSheet(made, 'Ada');
    const again = { ...ada, responses: responses('0000') };
    expect(kindsOf(collected(ada, again)).filter((kind) => kind.startsWith('two'))).toHaveLength(2);
  });
});

describe('Q9: items that change while learners are offline', () => {
  const second = makeTestPaper(4, { version: 2 }, null);
  const early = makeTestSheet(made, 'Ada', { responses: responses('0111') });

  it('are marked on the version that was answered, which is said', () => {
    const log = collected(early).makes(second).collects(makeTestSheet(second, 'Bo'));
    const [ada, bo] = rowsOf(log);
    expect(ada?.attempts[0]?.flags).toEqual([{ kind: 'other-version', version: 1 }]);
    expect(ada?.attempts[0]?.asMade.answers[0]).toMatchObject({ itemId: firstItem, mark: 0 });
    expect(bo?.attempts[0]?.flags).toEqual([]);
  });

  it.each([
    [{ kind: 'void', credit: 'drop' } as const, 3, 3],
    [{ kind: 'void', credit: 'full' } as const, 4, 4],
    [{ kind: 'rekeyed', keyIds: ['wait' as OptionId] } as const, 4, 4],
    [{ kind: 'rekeyed', keyIds: ['wait', 'act'] as OptionId[] } as const, 4, 4],
    [{ kind: 'as-made' } as const, 3, 4],
  ])('and then by the ruling %j, with both shown', (ruling, total, maximum) => {
    const log = collected(early).writes({
      type: 'item-ruled',
      paperHash,
      itemId: firstItem,
      ruling,
    });
    const [row] = rowsOf(log);
    expect(row?.attempts[0]?.asMade).toMatchObject({ total: 3, maximum: 4 });
    expect(row?.attempts[0]?.asRuled).toMatchObject({ total, maximum });
  });

  it('can be looked at before the ruling: whose score changes, and who passes', () => {
    const log = collected(
      makeTestSheet(made, 'Ada', { responses: responses('1100') }),
      makeTestSheet(made, 'Bo', { startedAt: on('03T11:00'), responses: responses('0110') }),
      makeTestSheet(made, 'Cy', { startedAt: on('03T12:00') }),
    );
    const changes = previewRuling(log.series, rowsOf(log), firstItem, {
      kind: 'void',
      credit: 'full',
    });
    expect(changes).toMatchObject([
      { key: 'name bo', before: 0.5, after: 0.75, wasPassed: false, isPassed: true },
    ]);
    expect(kindsOf(log)).toEqual([]);
  });
});

describe('Q17: 200 sheets against a roster', () => {
  const roster = Array.from({ length: 205 }, (_, index) =>
    learner(`Learner ${index}`, `N-${index}`),
  );
  const sheets = Array.from({ length: 200 }, (_, index) =>
    makeTestSheet(made, `learner  ${index}`, {
      learner: learner(`learner  ${index}`, `n-${index}`),
      startedAt: on('03T10:00') + index * 1_000,
    }),
  );
  const stranger = makeTestSheet(made, 'Zoe', { startedAt: on('03T15:00') });

  it('shows each expected learner once, and strangers apart', () => {
    const log = new InstructorLog()
      .makes(made)
      .writes({ type: 'roster-set', paperHash, learners: roster });
    const sealed = [...sheets, stranger, ...sheets].map((sheet) => ({
      sheet,
      seal: sealOf(sheet),
    }));
    const { events, outcomes } = planCollection(log.papers, sealed, 'file');
    expect(outcomes.filter((one) => one === 'new')).toHaveLength(201);
    log.at(on('04T10:00')).writes(...events);
    const rows = rowsOf(log);
    expect(rows).toHaveLength(206);
    expect(
      rows.filter(({ isExpected, attempts }) => isExpected && attempts.length === 1),
    ).toHaveLength(200);
    expect(rows.filter(({ attempts }) => attempts.length === 0)).toHaveLength(5);
    expect(rows.filter(({ isExpected }) => !isExpected).map((row) => row.learner.name)).toEqual([
      'Zoe',
    ]);
    expect(kindsOf(log)).toEqual(['not-on-roster']);
  });
});

describe('The fold of papers', () => {
  it('gives one result in any order and however often events come', () => {
    const log = collected(makeTestSheet(made, 'Ada'), makeTestSheet(made, 'Bo'));
    log.writes(
      {
        type: 'item-ruled',
        paperHash,
        itemId: firstItem,
        ruling: { kind: 'void', credit: 'drop' },
      },
      { type: 'item-ruled', paperHash, itemId: firstItem, ruling: { kind: 'as-made' } },
      { type: 'roster-set', paperHash, learners: [learner('Ada')] },
      { type: 'paper-put-away', paperHash },
    );
    const shuffled = [...log.events, ...log.events].reverse();
    expect(foldPapers(shuffled)).toEqual(log.papers);
    expect(log.papers.madeByHash.get(paperHash)?.isPutAway).toBe(true);
    expect(log.series.rulings.get(firstItem)).toEqual({ kind: 'as-made' });
  });
});

describe('The analysis of results', () => {
  it('takes the attempts that count, by the rulings', () => {
    const log = collected(
      makeTestSheet(made, 'Ada', { responses: responses('1-11') }),
      makeTestSheet(made, 'Bo', { startedAt: on('03T11:00'), responses: responses('0110') }),
    ).writes({
      type: 'item-ruled',
      paperHash,
      itemId: firstItem,
      ruling: { kind: 'void', credit: 'drop' },
    });
    const { quiz, items } = analyseResults(log.series, rowsOf(log));
    expect(quiz).toMatchObject({ attemptCount: 2, mean: 2 });
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({ facility: 0.5, guessScore: 0.25 });
    expect(items[0]?.options.at(-1)).toMatchObject({ optionId: null, count: 1 });
  });
});
