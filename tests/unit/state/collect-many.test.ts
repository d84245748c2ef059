/** Three hundred answer sheets, from the pasted text to the analysis. How long that takes is for the bench to say. */
import { describe, expect, it } from 'vitest';
import { analyseResults } from '../../../src/lib/core/analyse-results';
import { planCollection } from '../../../src/lib/core/collect';
import { listResults } from '../../../src/lib/core/results';
import { writeFragment } from '../../../src/lib/core/share-link';
import {
  decodeSheets,
  encodeSheet,
  makeInstructorKey,
  prepareKey,
} from '../../../src/lib/state/sheet-codes';
import { makeTestPaper } from '../../fixtures/paper';
import { InstructorLog, makeTestSheet, on } from '../../fixtures/sheets';

describe('300 sheets in one file', () => {
  it('are opened, collected once each, and analysed', { timeout: 60_000 }, async () => {
    const key = await makeInstructorKey(1);
    const ready = await prepareKey(key);
    if (!ready) throw new Error('Inconsistent: a new key that is none');
    const made = makeTestPaper(20, { publicKey: key.publicKey });
    const codes = await Promise.all(
      Array.from({ length: 300 }, (_, index) => {
        const startedAt = on('03T10:00') + index * 1_000;
        const responses = made.paper.items.map((_item, place) => ({
          places: [(index * 7 + place * place) % 5 < 3 ? 1 : (index + place) % 4],
        }));
        return encodeSheet(
          makeTestSheet(made, `Learner ${index}`, { startedAt, responses }),
          key.publicKey,
        );
      }),
    );
    const text = codes.map((code) => writeFragment({ kind: 'sheet', code })).join('\n');
    const log = new InstructorLog().makes(made).at(on('04T10:00'));
    const opened = (await decodeSheets(`${text}\n${text}`, ready)).flatMap((one) =>
      one.kind === 'read' ? [one.value] : [],
    );
    log.writes(...planCollection(log.papers, opened, 'file').events);
    const results = listResults(log.series, 'first');
    const { quiz, items } = analyseResults(log.series, results);
    expect([opened.length, results.length, quiz.attemptCount, items.length]).toEqual([
      600, 300, 300, 20,
    ]);
    expect(new Set(items.map(({ reliability }) => reliability))).toEqual(new Set(['stable']));
    expect(results.flatMap(({ attempts }) => attempts.flatMap(({ flags }) => flags))).toEqual([]);
  });
});
