/**
 * Importing documents from beginning to end: chosen, read, reviewed, made into a deck. What is under review is found
 * again by a later visit.
 */
import type { DeckId } from '../core/ids';
import { toDeckDocument } from '../deck/generate/to-deck';
import { guessPasted } from '../deck/read/guess-pasted';
import { largestFileBytes } from '../deck/read/read-text';
import { keepAccepted } from '../deck/review/review';
import { m } from '../messages/generated/messages.js';
import { keepImportOffline } from '../platform/offline-pack';
import { toStorageFault, type StorageFault } from '../store/open';
import { newDeckId, openText, type DeckFiles, type OpenResult } from './deck-files';
import {
  importApart,
  type GivenDocument,
  type ImportProgress,
  type ImportResult,
  type ImportWork,
} from './import-apart';
import { ImportBench } from './import-bench.svelte';
import { ImportKeeper } from './import-keeper';

/** Where the import stands. */
export type ImportStage = 'opening' | 'start' | 'working' | 'review' | 'done';

/** The deck that was made. */
export interface MadeDeck {
  readonly deckId: DeckId;
  readonly title: string;
  readonly cards: number;
}

/** Why documents gave nothing. */
export type ImportRefusal =
  | Exclude<ImportResult, { kind: 'made' }>
  /** Another tab has a review under way. */
  | { readonly kind: 'nothing' | 'busy' };

/** Larger files are not opened. */
export const largestFileMegabytes = largestFileBytes / 1_000_000;

/** One import. */
export class ImportDesk {
  stage = $state<ImportStage>('opening');
  progress = $state.raw<ImportProgress | null>(null);
  /** Why the last documents gave nothing. */
  refusal = $state.raw<ImportRefusal | null>(null);
  /** Of the documents being read; empty for pasted words. */
  names = $state.raw<readonly string[]>([]);
  /** Why the deck could not be made. */
  deckRefusal = $state.raw<OpenResult | null>(null);
  /** Why the review could not be kept on the device. */
  fault = $state.raw<StorageFault | null>(null);
  bench = $state.raw<ImportBench | null>(null);
  /** The review is on this screen alone: another tab ended it, or the browser took it. */
  isEnded = $state(false);
  made = $state.raw<MadeDeck | null>(null);
  isOfflineReady = $state(false);
  #work: ImportWork | null = null;
  readonly #keeper: ImportKeeper;

  constructor(readonly files: Omit<DeckFiles, 'shelf'>) {
    this.#keeper = new ImportKeeper(
      files.log,
      (fault) => (this.fault = fault),
      () => (this.isEnded = true),
    );
  }

  /** Takes up what an earlier visit left, and keeps for offline what importing needs. */
  async open(): Promise<void> {
    const kept = await this.#keeper.open().catch((error: unknown) => {
      this.fault = toStorageFault(error);
      return null;
    });
    if (kept) this.bench = new ImportBench(kept, this.#keeper);
    this.stage = kept ? 'review' : 'start';
    this.isOfflineReady = await keepImportOffline();
  }

  /** Reads files and opens their review. */
  readFiles(files: readonly File[]): Promise<void> {
    return this.#read(files.map((file) => ({ kind: 'file', file })));
  }

  /** Reads words that were pasted and opens their review. */
  readPasted(text: string): Promise<void> {
    return this.#read([{ kind: 'pasted', text, format: guessPasted(text) }]);
  }

  async #read(documents: readonly GivenDocument[]): Promise<void> {
    this.names = documents.map((one) => (one.kind === 'file' ? one.file.name : ''));
    this.refusal = null;
    this.progress = null;
    this.stage = 'working';
    this.#work = importApart(documents, (progress) => (this.progress = progress));
    const result = await this.#work.result;
    this.#work = null;
    if (result.kind !== 'made') return this.#refuse(result);
    const { documents: read } = result;
    if (read.every(({ made }) => made.candidates.length === 0))
      return this.#refuse({ kind: 'nothing' });
    const title = read[0]?.made.title ?? '';
    const kept = { documents: read, review: { gestures: [], title } };
    if (!(await this.#keeper.keepNew(kept))) return this.#refuse({ kind: 'busy' });
    this.isEnded = false;
    this.bench = new ImportBench(kept, this.#keeper);
    this.stage = 'review';
  }

  /** Stops the reading; nothing of it is kept. */
  cancel(): void {
    this.#work?.cancel();
  }

  /** Leaves the page: what is being read is stopped, what is under review stays kept. */
  close(): void {
    this.cancel();
    this.#keeper.close();
  }

  /** Throws the review away and begins again. */
  async discard(): Promise<void> {
    await this.#keeper.forget();
    this.bench = null;
    this.isEnded = false;
    this.stage = 'start';
  }

  /** Makes the deck of what was accepted, here or in another tab; not when that one has just ended the review. */
  async finish(): Promise<void> {
    const { bench, isEnded } = this;
    await this.#keeper.lookAgain();
    if (!bench || this.isEnded !== isEnded) return;
    const title = bench.title.trim();
    const text = toDeckDocument(keepAccepted(bench.documents, bench.review), {
      id: newDeckId(title),
      title,
      description: m.import_description({ title }),
      language: bench.documents.every(({ made }) => made.isEnglish) ? 'en' : 'und',
      licence: 'LicenseRef-private',
      scenario: m.generate_scenario(),
      untitled: m.generate_untitled(),
      sources: m.generate_sources(),
    });
    if (text === undefined) return;
    const shelf = await this.files.library.openOwn();
    const result = await openText({ ...this.files, shelf }, text);
    this.deckRefusal = result.kind === 'opened' ? null : result;
    if (result.kind !== 'opened') return;
    this.made = { deckId: result.deckId, title, cards: bench.accepted };
    await this.#keeper.forget();
    this.bench = null;
    this.stage = 'done';
  }

  #refuse(refusal: ImportRefusal): void {
    this.refusal = refusal;
    this.stage = 'start';
  }
}
