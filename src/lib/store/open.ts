/**
 * Opens the database of one profile. It always answers all four of the browser's callbacks: an upgrade that waits for
 * an old tab is told, a newer tab is let pass, a lost connection is reported. It never deletes anything.
 */
import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { LogEvent } from '../core/event';
import type { DeviceId } from '../core/ids';
import type { InstructorKey } from '../core/instructor-key';
import type { Snapshot } from '../core/snapshot';

/**
 * The stores: the log, the cache of it, this device's name, image blobs of own decks, an instructor's private key, and
 * the documents of an import that is under review.
 */
export interface MandateSchema extends DBSchema {
  /** The index holds the few events that name a paper, and costs the others nothing. */
  events: { key: [DeviceId, number]; value: LogEvent; indexes: { paper: string } };
  snapshots: { key: 'current'; value: Snapshot };
  device: { key: 'id'; value: DeviceId };
  images: { key: string; value: Blob };
  keys: { key: 'instructor'; value: InstructorKey };
  imports: { key: 'documents' | 'review'; value: unknown };
}

/** An open connection. */
export type Database = IDBPDatabase<MandateSchema>;

/** Why the database could not be opened, or was lost while open. */
export type StorageFault =
  /** The browser offers none: private mode or blocked by its settings. */
  | { readonly kind: 'no-storage' }
  /** Another tab with an older version holds it. */
  | { readonly kind: 'blocked' }
  /** It was written by a newer version of the app. */
  | { readonly kind: 'newer-version' }
  /** The device has no room left. */
  | { readonly kind: 'quota' }
  /** A part of the app that writing needs could not be loaded. */
  | { readonly kind: 'incomplete' }
  /** The connection was closed under the app. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'unknown'; readonly name: string };

/** What the opener wants to hear of later. */
export interface OpenCallbacks {
  /** An upgrade waits for another tab. It may still succeed. */
  readonly onBlocked: () => void;
  /** The connection was closed: by a newer tab, or by the browser. */
  readonly onLost: (fault: StorageFault) => void;
  /** The browser found its database damaged, threw it away, and made this empty one. */
  readonly onEmptied?: () => void;
}

const databaseVersion = 3;

/** How long an upgrade waits for an old tab before the person is told. */
const blockedTimeoutMs = 5_000;

/** The name of a profile's database. */
export function databaseName(profileId: string): string {
  return `${profileId}-mandate`;
}

/** Opens the profile's database, making or upgrading it. Rejects with a `StorageFault`. */
export async function openDatabase(
  profileId: string,
  { onBlocked, onLost, onEmptied }: OpenCallbacks,
): Promise<Database> {
  let giveUp: (fault: StorageFault) => void = () => undefined;
  const timeout = new Promise<never>((_, reject) => (giveUp = reject));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let database: Database | undefined;
  try {
    const opening = openDB<MandateSchema>(databaseName(profileId), databaseVersion, {
      upgrade: (opened, oldVersion, _newVersion, transaction, event) => {
        createStores(opened, oldVersion, transaction);
        if (tellsOfLoss(event)) onEmptied?.();
      },
      blocked() {
        onBlocked();
        timer = setTimeout(() => giveUp({ kind: 'blocked' }), blockedTimeoutMs);
      },
      blocking() {
        database?.close();
        onLost({ kind: 'newer-version' });
      },
      terminated: () => onLost({ kind: 'lost' }),
    });
    database = await Promise.race([opening, timeout]);
    return database;
  } catch (error) {
    throw toStorageFault(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Names what a storage error means. Its message may be empty, so its name decides. */
export function toStorageFault(error: unknown): StorageFault {
  if (isStorageFault(error)) return error;
  const name = error instanceof Error ? error.name : 'unknown';
  if (name === 'VersionError') return { kind: 'newer-version' };
  if (name === 'QuotaExceededError') return { kind: 'quota' };
  if (name === 'InvalidStateError') return { kind: 'lost' };
  if (['SecurityError', 'ReferenceError', 'TypeError'].includes(name))
    return { kind: 'no-storage' };
  return { kind: 'unknown', name };
}

function isStorageFault(error: unknown): error is StorageFault {
  return (
    typeof error === 'object' && error !== null && !(error instanceof Error) && 'kind' in error
  );
}

/** Chromium says so in the event, and nowhere else. A kill in the midst of its own write is enough for such a loss. */
function tellsOfLoss(event: IDBVersionChangeEvent): boolean {
  return 'dataLoss' in event && event.dataLoss === 'total';
}

type Upgrade = IDBPTransaction<MandateSchema, StoreNames<MandateSchema>[], 'versionchange'>;

function createStores(database: Database, oldVersion: number, upgrade: Upgrade): void {
  // The opening itself tells of an upgrade that fails.
  upgrade.done.catch(() => undefined);
  if (oldVersion < 1) {
    database.createObjectStore('events', { keyPath: ['device', 'seq'] });
    database.createObjectStore('snapshots');
    database.createObjectStore('device');
    database.createObjectStore('images');
  }
  if (oldVersion < 2) {
    upgrade.objectStore('events').createIndex('paper', 'body.paperHash');
    database.createObjectStore('keys');
  }
  if (oldVersion < 3) database.createObjectStore('imports');
}
