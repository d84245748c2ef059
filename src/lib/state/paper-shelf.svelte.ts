/** Papers, sheets and decisions as the screens see them, and the instructor's key. What is written is in the log first. */
import { foldPapers, type Papers } from '../core/papers';
import type { InstructorKey } from '../core/instructor-key';
import type { PaperEventBody } from '../core/paper-events';
import { canEncrypt } from '../platform/encryption';
import { keepInstructorKey, readInstructorKey, readPaperEvents } from '../store/papers';
import type { RecordResult } from './log-types';
import { isKeyPair, makeInstructorKey } from './sheet-codes';
import type { StudyLog } from './study-log.svelte';

/** What became of taking in a key's file. `other-key`: this device has another already. */
export type KeyImport = 'kept' | 'other-key' | 'not-a-pair';

/** The shelf. */
export class PaperShelf {
  /** Null until they are read. */
  papers = $state.raw<Papers | null>(null);
  /** Null when this device has none. */
  key = $state.raw<InstructorKey | null>(null);

  constructor(readonly log: StudyLog) {}

  /** Whether this page may make keys at all: not over plain http. */
  get isSecure(): boolean {
    return canEncrypt();
  }

  /** Reads everything anew. Does nothing before the log is open. */
  async load(): Promise<void> {
    const database = this.log.connection?.database;
    if (!database) return;
    const [events, key] = await Promise.all([
      readPaperEvents(database),
      readInstructorKey(database),
    ]);
    this.papers = foldPapers(events, this.log.state.clockCorrections);
    this.key = key ?? null;
  }

  /** Appends one gesture and shows it. Another tab that wrote in between does not matter: nothing here is replaced. */
  async record(bodies: readonly PaperEventBody[]): Promise<RecordResult> {
    let result = await this.log.record(bodies);
    if (result.kind === 'conflict') result = await this.log.record(bodies);
    await this.load();
    return result;
  }

  /** The key of this device, made when there is none. Null before the log is open. */
  async claimKey(): Promise<InstructorKey | null> {
    const database = this.log.connection?.database;
    if (!database) return null;
    const { clock } = this.log.environment;
    const fresh = this.key ?? (await makeInstructorKey(clock.now()));
    this.key = await keepInstructorKey(database, fresh);
    return this.key;
  }

  /** Takes in a key from its file. `isReplacing`: the person has been told what becomes of the other one. */
  async importKey(key: InstructorKey, isReplacing: boolean): Promise<KeyImport> {
    const database = this.log.connection?.database;
    if (!database || !(await isKeyPair(key))) return 'not-a-pair';
    const kept = await keepInstructorKey(database, key, isReplacing);
    this.key = kept;
    return kept.publicKey === key.publicKey ? 'kept' : 'other-key';
  }
}
