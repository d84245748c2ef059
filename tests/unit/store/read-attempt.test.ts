/** An attempt's events are read from the stretch of the log that its trace names, and nothing else is. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { appendEvents } from '../../../src/lib/store/append';
import { readAttempt } from '../../../src/lib/store/history';
import { openDatabase } from '../../../src/lib/store/open';
import { attemptId, attemptIn, plan, Tab } from '../../fixtures/attempts';
import { foldAll } from '../../fixtures/catch-up';
import { LogWriter } from '../../fixtures/log';

it('An attempt is read without the reviews that were made meanwhile', async () => {
  const silent = { onBlocked: () => undefined, onLost: () => undefined };
  const database = await openDatabase('read-attempt', silent);
  const writer = new LogWriter('anna').at('2026-01-01T10:00Z');
  writer.rates('c1', 'good');
  const tab = new Tab('tab-a', writer).starts(plan()).responds('i1', 'B');
  writer.rates('c2', 'good');
  tab.responds('i2', 'a');
  await appendEvents(database, writer.events);
  const trace = foldAll(writer.events).attemptsById.get(attemptId);
  if (!trace) throw new Error('The attempt has no trace');
  const events = await readAttempt(database, attemptId, trace);
  expect(events.map(({ seq }) => seq)).toEqual([2, 3, 5]);
  expect(attemptIn(events)).toEqual(tab.attempt);
  database.close();
});
