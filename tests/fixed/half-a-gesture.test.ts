/**
 * A gesture of two events whose second could not be stored left the first in the log: `add` throws for such a value
 * without ending the transaction, which then commits what it has.
 */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { LogEvent } from '../../src/lib/core/event';
import { appendEvents } from '../../src/lib/store/append';
import { readTail } from '../../src/lib/store/log';
import { openDatabase } from '../../src/lib/store/open';
import { LogWriter } from '../fixtures/log';

it('a gesture that cannot be stored whole is not stored at all', async () => {
  const silent = { onBlocked: () => undefined, onLost: () => undefined };
  const database = await openDatabase('half', silent);
  const event = new LogWriter('anna').at('2026-01-01T10:00Z').rates('c1', 'good');
  const body = { ...event.body, strange: () => 'a function cannot be stored' };
  const unstorable = { ...event, seq: 2, body } as unknown as LogEvent;
  await expect(appendEvents(database, [event, unstorable])).rejects.toThrow();
  expect(await readTail(database, new Map())).toEqual([]);
  database.close();
});
