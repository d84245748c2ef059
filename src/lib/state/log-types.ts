/** What the log says of itself: how far it is open, and what became of a gesture. */
import type { Clock } from '../platform/clock';
import type { DeviceId } from '../core/ids';
import type { Database, StorageFault } from '../store/open';

/** How far opening has come. A fault: reading or writing is not possible now. */
export type LogStatus =
  | { readonly kind: 'opening' }
  /** A long log is being folded from its beginning. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready' }
  | StorageFault;

/** What tabs tell one another of the log. `replaced`: by a restore, by erasing it, or because a part was lost. */
export type TabWord = 'grown' | 'replaced';

/** What became of a gesture. `conflict`: another tab wrote first; its events are folded now. */
export type RecordResult =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly fault: StorageFault };

/** What the log needs from outside. */
export interface LogEnvironment {
  /** Begins the names of database, sentinel and channel. */
  readonly profileId: string;
  readonly appVersion: string;
  readonly clock: Clock;
}

/** An open database and whose log is written in it. */
export interface Connection {
  readonly database: Database;
  readonly device: DeviceId;
}
