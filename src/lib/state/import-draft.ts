/** The import under review, kept in the database: read when the page opens, written after each gesture. */
import type { CardWords, ReviewCard, ReviewedDocument, ReviewGesture } from '../deck/review/review';
import { deleteImport, readImport, writeImport, writeReview } from '../store/import-draft';
import { toStorageFault, type StorageFault } from '../store/open';
import type { StudyLog } from './study-log.svelte';

/** A card that is being written; a new one is none of those offered. */
export interface OpenForm {
  readonly card: ReviewCard;
  readonly isNew: boolean;
  readonly words: CardWords;
}

/** What a person has done so far. */
export interface KeptReview {
  readonly gestures: readonly ReviewGesture[];
  /** The card that was looked at last. */
  readonly currentId?: string;
  readonly title: string;
  readonly form?: OpenForm;
}

/** An import with its review. */
export interface KeptImport {
  readonly documents: readonly ReviewedDocument[];
  readonly review: KeptReview;
}

interface Marked {
  readonly format: number;
}

/** Goes up when the shape of what is kept changes: an older one is not taken up again. */
const format = 1;

/** What an earlier visit left; null when there is none. */
export async function readKept(log: StudyLog): Promise<KeptImport | null> {
  const { documents, review } = await readImport(await log.database());
  if ((documents as Marked | undefined)?.format !== format || review === undefined) return null;
  return {
    documents: (documents as Marked & Pick<KeptImport, 'documents'>).documents,
    review: review as KeptReview,
  };
}

/** Writes one after the other, and of what comes meanwhile only the last. */
export class ImportKeeper {
  #next: (() => Promise<void>) | null = null;
  #writing: Promise<void> | null = null;

  constructor(
    readonly log: StudyLog,
    readonly onFault: (fault: StorageFault) => void,
  ) {}

  /** Keeps new documents with the beginning of their review. */
  async keepNew({ documents, review }: KeptImport): Promise<void> {
    try {
      const database = await this.log.database();
      await writeImport(database, { documents: { format, documents }, review });
    } catch (error) {
      this.onFault(toStorageFault(error));
    }
  }

  /** Keeps the review. */
  keepReview(review: KeptReview): void {
    this.#queue(async () => writeReview(await this.log.database(), review));
  }

  /** Throws the import away. Resolves when nothing of it is left, or when that failed and was told. */
  async forget(): Promise<void> {
    this.#next = null;
    await this.#writing;
    try {
      await deleteImport(await this.log.database());
    } catch (error) {
      this.onFault(toStorageFault(error));
    }
  }

  #queue(write: () => Promise<void>): void {
    this.#next = write;
    this.#writing ??= this.#drain();
  }

  async #drain(): Promise<void> {
    while (this.#next) {
      const write = this.#next;
      this.#next = null;
      try {
        await write();
      } catch (error) {
        this.onFault(toStorageFault(error));
      }
    }
    this.#writing = null;
  }
}
