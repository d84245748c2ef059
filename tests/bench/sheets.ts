/** 300 answer sheets from their links to the item analysis, against nothing but decrypting as many messages. */
import { analyseResults } from '../../src/lib/core/analyse-results';
import { packSheet } from '../../src/lib/core/answer-sheet-code';
import { planCollection } from '../../src/lib/core/collect';
import { base64ToBytes } from '../../src/lib/core/hex';
import { listResults } from '../../src/lib/core/results';
import { decrypt, encryptTo } from '../../src/lib/platform/encryption';
import { decodeSheets, prepareKey } from '../../src/lib/state/sheet-codes';
import { makeAssignment } from '../fixtures/assignment';
import { makeChosen } from '../fixtures/paper';
import { InstructorLog, makeTestSheet, on } from '../fixtures/sheets';
import { lineOf, runRounds, timeOf, type Line } from './measure';

const itemCount = 20;

/** Measures the opening, collecting, marking and analysing of `count` sheets of 20 items. */
export async function measureSheets(count: number): Promise<Line[]> {
  const { key, made, links } = await makeAssignment(count, makeChosen(itemCount));
  const ready = await prepareKey(key);
  const publicKey = base64ToBytes(key.publicKey);
  if (!ready || !publicKey) throw new Error('Inconsistent: a new key that is none');
  const text = links.join('\n');
  const readAll = async () => {
    const readings = await decodeSheets(text, ready);
    const opened = readings.flatMap((one) => (one.kind === 'read' ? [one.value] : []));
    const log = new InstructorLog().makes(made).at(on('08T12:00'));
    log.writes(...planCollection(log.papers, opened, 'link').events);
    const { quiz } = analyseResults(log.series, listResults(log.series, 'first'));
    if (quiz.attemptCount !== count) throw new Error(`Inconsistent: ${quiz.attemptCount} attempts`);
  };
  const plain = packSheet(makeTestSheet(made, 'Ada'));
  const messages = await Promise.all(links.map(() => encryptTo(publicKey, plain)));
  const decryptAll = () => Promise.all(messages.map((message) => decrypt(ready, message)));
  const rounds = await runRounds(
    () => timeOf(readAll),
    () => timeOf(decryptAll),
  );
  return [lineOf(`${count} answer sheets to the item analysis`, 'ms', rounds, { atMost: 1_000 })];
}
