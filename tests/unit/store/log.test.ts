/** The log in the database: appended whole or not at all, each seq once, read back as it was written. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../src/lib/core/event';
import type { DeviceId } from '../../../src/lib/core/ids';
import { appendEvents } from '../../../src/lib/store/append';
import { claimDeviceId } from '../../../src/lib/store/device';
import { readDevice, readEvents, readMemoryEventsOf } from '../../../src/lib/store/history';
import { countEvents, readTail } from '../../../src/lib/store/log';
import { openDatabase, type Database } from '../../../src/lib/store/open';
import { card, device, LogWriter } from '../../fixtures/log';

const silent = { onBlocked: () => undefined, onLost: () => undefined };
let profile = 0;
let database: Database;

beforeEach(async () => {
  profile += 1;
  database = await openDatabase(`test-${profile}`, silent);
});
afterEach(() => database.close());

function annasLog(): LogEvent[] {
  const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
  anna.rates('c1', 'good');
  anna.rates('c2', 'again');
  anna.rates('c1', 'good');
  return anna.events;
}

const seqsOf = (events: readonly LogEvent[]) => events.map(({ seq }) => seq);

describe('An append', () => {
  it('keeps the gesture as it was written', async () => {
    const events = annasLog();
    expect(await appendEvents(database, events)).toBe('appended');
    expect(await readTail(database, new Map())).toEqual(events);
  });

  it('is refused whole when one of its seqs is taken', async () => {
    const [first, second, third] = annasLog() as [LogEvent, LogEvent, LogEvent];
    await appendEvents(database, [second]);
    expect(await appendEvents(database, [first, second, third])).toBe('conflict');
    expect(await readTail(database, new Map())).toEqual([second]);
  });

  it('of two tabs within 500 rounds has one winner a round, without a gap (F15)', async () => {
    const other = await openDatabase(`test-${profile}`, silent);
    const [model] = annasLog() as [LogEvent];
    for (let seq = 1; seq <= 500; seq += 1) {
      const event = { ...model, seq, gestureSeq: seq };
      const results = await Promise.all([
        appendEvents(database, [{ ...event, appVersion: 'one' }]),
        appendEvents(other, [{ ...event, appVersion: 'two' }]),
      ]);
      expect([...results].sort()).toEqual(['appended', 'conflict']);
    }
    other.close();
    const kept = await readDevice(database, model.device);
    expect(seqsOf(kept)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });
});

describe('Reading', () => {
  it('gives the tail above what is folded, of every device', async () => {
    const berta = new LogWriter('berta').at('2026-01-02T10:00Z');
    berta.rates('c3', 'easy');
    await appendEvents(database, annasLog());
    await appendEvents(database, berta.events);
    const tail = await readTail(database, new Map([[device('anna'), 2]]));
    expect(tail.map((event) => [event.device, event.seq])).toEqual([
      ['anna', 3],
      ['berta', 1],
    ]);
  });

  it('finds events by key, and every review of a card', async () => {
    const events = annasLog();
    await appendEvents(database, events);
    expect(
      seqsOf(
        await readEvents(database, [
          [device('anna'), 2],
          [device('anna'), 99],
        ]),
      ),
    ).toEqual([2]);
    expect(seqsOf(await readMemoryEventsOf(database, new Set([card('c1')])))).toEqual([1, 3]);
  });

  it('counts one device and not another', async () => {
    await appendEvents(database, annasLog());
    expect(await countEvents(database, device('anna'))).toBe(3);
    expect(await countEvents(database, device('nobody'))).toBe(0);
  });
});

describe('The device id', () => {
  it('is made once, also by two tabs that open together', async () => {
    const other = await openDatabase(`test-${profile}`, silent);
    const ids = await Promise.all([
      claimDeviceId(database, 'one' as DeviceId),
      claimDeviceId(other, 'two' as DeviceId),
    ]);
    other.close();
    expect(new Set(ids).size).toBe(1);
    expect(await claimDeviceId(database, 'three' as DeviceId)).toBe(ids[0]);
  });
});
