/** The instructor's key: taken out into a file, and in from one. It leaves the device by no other way. */
import { printKeyFile, readKeyFile, showKeyId, type InstructorKey } from '../core/instructor-key';
import type { Refusal } from '../core/refusal';
import { readLocal, writeLocal } from '../platform/local-values';
import { readFileText, saveFile } from '../platform/share';
import { toStorageFault, type StorageFault } from '../store/open';
import type { PaperShelf } from './paper-shelf.svelte';

/** Why a file's key is not taken in. `not-a-pair`: its halves do not belong together. */
export type KeyRefusal = Refusal['kind'] | 'not-a-pair';

/** What was done last. `asking`: this device has another key, and the person decides. */
export type KeyStage =
  | { readonly kind: 'idle' | 'kept' | 'same' }
  | { readonly kind: 'downloaded'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: KeyRefusal }
  | { readonly kind: 'asking'; readonly key: InstructorKey }
  | { readonly kind: 'failed'; readonly fault: StorageFault };

/** Larger files are no keys. */
const maxFileBytes = 64 * 1024;

/** The desk. */
export class KeyDesk {
  stage = $state.raw<KeyStage>({ kind: 'idle' });
  #savedId = $state('');

  constructor(readonly shelf: PaperShelf) {
    const saved = readLocal(this.#place);
    this.#savedId = typeof saved === 'string' ? saved : '';
  }

  /** The short name of this device's key; empty when there is none. */
  get keyId(): string {
    return this.shelf.key ? showKeyId(this.shelf.key.publicKey) : '';
  }

  /** Whether a file of this very key was downloaded here. */
  get isSaved(): boolean {
    return this.keyId !== '' && this.keyId === this.#savedId;
  }

  /** Saves the key as a file. */
  download(): void {
    const { key } = this.shelf;
    if (!key) return;
    const file = `instructor-${this.keyId}.mandate-key`;
    saveFile(file, 'text/plain', printKeyFile(key));
    this.#savedId = this.keyId;
    writeLocal(this.#place, this.keyId);
    this.stage = { kind: 'downloaded', file };
  }

  /** Takes in the key of a file, or asks first where it would replace another. */
  async open(file: Blob): Promise<void> {
    const text = await readFileText(file, maxFileBytes);
    const reading = text === 'too-large' ? ({ kind: 'too-large' } as const) : readKeyFile(text);
    if (reading.kind !== 'read') this.stage = { kind: 'refused', reason: reading.kind };
    else if (reading.value.publicKey === this.shelf.key?.publicKey) this.stage = { kind: 'same' };
    else await this.#take(reading.value, false);
  }

  /** Replaces this device's key by the one that was asked about. */
  async replace(): Promise<void> {
    if (this.stage.kind === 'asking') await this.#take(this.stage.key, true);
  }

  /** Leaves everything as it is. */
  leave(): void {
    this.stage = { kind: 'idle' };
  }

  async #take(key: InstructorKey, isReplacing: boolean): Promise<void> {
    try {
      const result = await this.shelf.importKey(key, isReplacing);
      if (result === 'other-key') this.stage = { kind: 'asking', key };
      else if (result === 'not-a-pair') this.stage = { kind: 'refused', reason: 'not-a-pair' };
      else this.stage = { kind: 'kept' };
    } catch (error) {
      this.stage = { kind: 'failed', fault: toStorageFault(error) };
    }
  }

  get #place(): string {
    return `${this.shelf.log.environment.profileId}-mandate-key-file`;
  }
}
