/** What comes from outside joins the log as a set union: nothing is replaced, nothing is half there. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeSnapshot } from '../../../src/lib/core/encode-snapshot';
import type { LogEvent } from '../../../src/lib/core/event';
import { createStudyState } from '../../../src/lib/core/study-state';
import { appendEvents } from '../../../src/lib/store/append';
import { claimDeviceId } from '../../../src/lib/store/device';
import { eraseEverything } from '../../../src/lib/store/erase';
import { readTail } from '../../../src/lib/store/log';
import { mergeEvents, mergeImage } from '../../../src/lib/store/merge';
import { openDatabase, type Database } from '../../../src/lib/store/open';
import { readSnapshot, writeSnapshot } from '../../../src/lib/store/snapshot-store';
import { device, LogWriter } from '../../fixtures/log';

let profile = 0;
let database: Database;

beforeEach(async () => {
  profile += 1;
  const silent = { onBlocked: () => undefined, onLost: () => undefined };
  database = await openDatabase(`merge-${profile}`, silent);
  await claimDeviceId(database, device('here'));
  await writeSnapshot(database, encodeSnapshot(createStudyState()), device('here'));
});
afterEach(() => database.close());

function annasLog(): [LogEvent, LogEvent, LogEvent] {
  const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
  return [anna.rates('c1', 'good'), anna.rates('c2', 'again'), anna.rates('c1', 'easy')];
}

const readLog = () => readTail(database, new Map());

describe('Merging', () => {
  it('adds what is new, knows what is there, and keeps out what contradicts it', async () => {
    const [first, second, third] = annasLog();
    await appendEvents(database, [first, second]);
    const other = { ...second, appVersion: 'another' };
    const merged = await mergeEvents(database, [first, other, third], device('fresh'));
    expect(merged).toEqual({ added: [third], alreadyThere: 1, conflicts: 1 });
    expect(await readLog()).toEqual([first, second, third]);
  });

  it('takes an event that comes twice once, and the first of two that differ', async () => {
    const [first] = annasLog();
    const merged = await mergeEvents(
      database,
      [first, first, { ...first, appVersion: 'another' }],
      device('fresh'),
    );
    expect(merged).toEqual({ added: [first], alreadyThere: 1, conflicts: 1 });
  });

  it('throws the snapshot away and gives this device a new id, in the same transaction', async () => {
    await mergeEvents(database, annasLog(), device('fresh'));
    expect(await readSnapshot(database)).toBeUndefined();
    expect(await claimDeviceId(database, device('other'))).toBe('fresh');
  });

  it('that brings nothing new leaves snapshot and id as they are', async () => {
    await appendEvents(database, annasLog());
    await mergeEvents(database, annasLog(), device('fresh'));
    expect(await readSnapshot(database)).toBeDefined();
    expect(await claimDeviceId(database, device('other'))).toBe('here');
  });

  it('of a portion that cannot be stored whole stores none of it', async () => {
    const [first, second] = annasLog();
    const unstorable = { ...second, appVersion: (() => '') as unknown as string };
    await expect(mergeEvents(database, [first, unstorable], device('fresh'))).rejects.toThrow();
    expect(await readLog()).toEqual([]);
    expect(await readSnapshot(database)).toBeDefined();
  });

  it('adds an image once', async () => {
    const image = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
    expect(await mergeImage(database, 'map', image)).toBe(true);
    expect(await mergeImage(database, 'map', image)).toBe(false);
  });
});

describe('Erasing', () => {
  it('leaves nothing, and a device with another name', async () => {
    await appendEvents(database, annasLog());
    await mergeImage(database, 'map', new Blob(['1'], { type: 'image/png' }));
    await eraseEverything(database, device('fresh'));
    expect(await readLog()).toEqual([]);
    expect(await readSnapshot(database)).toBeUndefined();
    expect(await database.count('images')).toBe(0);
    expect(await claimDeviceId(database, device('other'))).toBe('fresh');
  });
});
