/** What assigned quizzes keep in the database: found among the reviews, also in one that an older version made. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { appendEvents } from '../../../src/lib/store/append';
import { readTail } from '../../../src/lib/store/log';
import { databaseName, openDatabase } from '../../../src/lib/store/open';
import {
  keepInstructorKey,
  readInstructorKey,
  readPaperEvents,
} from '../../../src/lib/store/papers';
import { LogWriter } from '../../fixtures/log';
import { makeTestPaper } from '../../fixtures/paper';

const silent = { onBlocked: () => undefined, onLost: () => undefined };
const { paperHash, paper, contents } = makeTestPaper(2);

function someLog(): LogWriter {
  const log = new LogWriter('anna').at('2026-03-01T10:00Z');
  log.rates('c1', 'good');
  log.writes({ type: 'paper-made', paperHash, paper, contents });
  log.rates('c2', 'good');
  return log;
}

describe('Events of papers', () => {
  it('are found by their paper, and the reviews beside them are not', async () => {
    const database = await openDatabase('papers', silent);
    await appendEvents(database, someLog().events);
    const found = await readPaperEvents(database);
    expect(found.map(({ seq, body }) => [seq, body.type])).toEqual([[2, 'paper-made']]);
    database.close();
  });

  it('are found in a database that the version before made, with nothing lost', async () => {
    const { events } = someLog();
    const older = await openDB(databaseName('older'), 1, {
      upgrade(database) {
        database.createObjectStore('events', { keyPath: ['device', 'seq'] });
        for (const name of ['snapshots', 'device', 'images']) database.createObjectStore(name);
      },
    });
    for (const event of events) await older.add('events', event);
    older.close();
    const database = await openDatabase('older', silent);
    expect(await readTail(database, new Map())).toEqual(events);
    expect(await readPaperEvents(database)).toHaveLength(1);
    database.close();
  });
});

describe('The instructor’s key', () => {
  const key = (name: string) => ({ publicKey: name, privateKey: name, madeAt: 1 });

  it('is kept once, also by two tabs, and replaced only when that is meant', async () => {
    const database = await openDatabase('keys', silent);
    expect(await readInstructorKey(database)).toBeUndefined();
    const kept = await Promise.all([
      keepInstructorKey(database, key('one')),
      keepInstructorKey(database, key('two')),
    ]);
    expect(kept[0]).toEqual(kept[1]);
    await keepInstructorKey(database, key('three'), true);
    expect(await readInstructorKey(database)).toEqual(key('three'));
    database.close();
  });
});
