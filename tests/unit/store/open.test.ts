/** Opening the database: every answer of the browser has a name, and no tab blocks another for long. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStudyState } from '../../../src/lib/core/study-state';
import { encodeSnapshot } from '../../../src/lib/core/encode-snapshot';
import { claimDeviceId, renewDeviceId } from '../../../src/lib/store/device';
import { databaseName, openDatabase, toStorageFault } from '../../../src/lib/store/open';
import { readSnapshot, writeSnapshot } from '../../../src/lib/store/snapshot-store';
import { device } from '../../fixtures/log';

const silent = { onBlocked: () => undefined, onLost: () => undefined };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Opening', () => {
  it('closes for a newer version and says so', async () => {
    const lost: unknown[] = [];
    await openDatabase('blocking', { ...silent, onLost: (fault) => lost.push(fault) });
    const newer = await openDB(databaseName('blocking'), 99);
    newer.close();
    expect(lost).toEqual([{ kind: 'newer-version' }]);
  });

  it('of a database from a newer version fails by name and deletes nothing', async () => {
    const newer = await openDB(databaseName('downgrade'), 99, {
      upgrade: (database) => void database.createObjectStore('events'),
    });
    newer.close();
    await expect(openDatabase('downgrade', silent)).rejects.toEqual({ kind: 'newer-version' });
    const again = await openDB(databaseName('downgrade'), 99);
    expect([...again.objectStoreNames]).toEqual(['events']);
    again.close();
  });

  it('without any storage fails by name', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    await expect(openDatabase('none', silent)).rejects.toEqual({ kind: 'no-storage' });
  });
});

describe('A storage fault', () => {
  it('is told by the name of the error, since its message may be empty', () => {
    const named = (name: string) => toStorageFault(new DOMException('', name));
    expect(named('QuotaExceededError')).toEqual({ kind: 'quota' });
    expect(named('InvalidStateError')).toEqual({ kind: 'lost' });
    expect(named('VersionError')).toEqual({ kind: 'newer-version' });
    expect(named('DataError')).toEqual({ kind: 'unknown', name: 'DataError' });
    expect(toStorageFault({ kind: 'blocked' })).toEqual({ kind: 'blocked' });
  });
});

describe('The snapshot', () => {
  it('is stored and read as it was, and replaced by the next', async () => {
    const database = await openDatabase('snapshot', silent);
    expect(await readSnapshot(database)).toBeUndefined();
    const own = await claimDeviceId(database, device('own'));
    const snapshot = encodeSnapshot(createStudyState());
    await writeSnapshot(database, snapshot, own);
    await writeSnapshot(database, { ...snapshot, cardIds: 'c1' }, own);
    expect((await readSnapshot(database))?.cardIds).toBe('c1');
    database.close();
  });

  it('of a log that was replaced meanwhile is not stored', async () => {
    const database = await openDatabase('replaced', silent);
    const own = await claimDeviceId(database, device('own'));
    await renewDeviceId(database, device('renewed'));
    await writeSnapshot(database, encodeSnapshot(createStudyState()), own);
    expect(await readSnapshot(database)).toBeUndefined();
    database.close();
  });
});
