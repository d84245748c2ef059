/**
 * Keeps the import under review in the database: read when the page opens, written after each gesture. Tabs that
 * review the same import hear of one another, and none writes over what another one did.
 */
import { joinTabChannel, type TabChannel } from '../platform/channel';
import { makeRandomId } from '../platform/random-id';
import { deleteImport, readImport, readReview, writeImport } from '../store/import-draft';
import { toStorageFault, type StorageFault } from '../store/open';
import type { KeptImport, KeptReview } from './import-draft';
import type { StudyLog } from './study-log.svelte';
import { Turns } from './turns';

/** Who reviews. */
export interface Reviewer {
  /** The review as it stands now. */
  readonly kept: KeptReview;
  /** Takes up what another tab did since `base`, which both knew. */
  readonly follow: (theirs: KeptReview, base: KeptReview) => void;
}

/** A review as it stands in the database. */
interface StoredReview extends KeptReview {
  readonly importId: string;
  /** Goes up by one with each write. */
  readonly turn: number;
}

interface StoredDocuments extends Pick<KeptImport, 'documents'> {
  readonly format: number;
}

/** Goes up when the shape of what is kept changes: an older one is not taken up again. */
const format = 1;

/** Does one thing after the other; of what is to be kept meanwhile only the last is written. */
export class ImportKeeper {
  reviewer: Reviewer | null = null;
  /** What is kept, as far as this tab knows; null while nothing of its own is. */
  #seen: StoredReview | null = null;
  /** The import that this tab may write over: the one that it found or made. */
  #ownId: string | undefined;
  #isDue = false;
  #channel: TabChannel<'changed'> | null = null;
  readonly #turns = new Turns();

  /** `onEnded`: what was kept is there no more, and nothing is kept from now on. */
  constructor(
    readonly log: StudyLog,
    readonly onFault: (fault: StorageFault) => void,
    readonly onEnded: () => void,
  ) {}

  /** What an earlier visit left; null when there is none. Other tabs are heard until `close`. */
  async open(): Promise<KeptImport | null> {
    const name = `${this.log.environment.profileId}-mandate-import`;
    this.#channel ??= joinTabChannel(name, () => void this.lookAgain());
    const { documents, review } = await readImport(await this.log.database());
    const stored = toStored(review);
    this.#ownId = stored?.importId;
    const kept = documents as StoredDocuments | undefined;
    if (kept?.format !== format || !stored) return null;
    this.#seen = stored;
    return { documents: kept.documents, review: stored };
  }

  /** Hears other tabs no more. */
  close(): void {
    this.#channel?.close();
    this.#channel = null;
  }

  /** Keeps new documents with the beginning of their review. False when another tab has a review under way. */
  async keepNew({ documents, review }: KeptImport): Promise<boolean> {
    const first: StoredReview = { ...review, importId: makeRandomId(), turn: 1 };
    const isFree = (kept: StoredReview | null) => !kept || kept.importId === this.#ownId;
    let isKept = true;
    await this.#take(async () => {
      isKept = await this.#write(first, isFree, { format, documents });
    });
    return isKept;
  }

  /** Keeps the review as it will stand when its turn comes. */
  keepReview(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    void this.#take(() => this.#keep());
  }

  /** Resolves when what other tabs did is taken up. */
  lookAgain(): Promise<void> {
    return this.#take(() => this.#look());
  }

  /** Throws the import away. Resolves when nothing of it is left, or when that failed and was told. */
  async forget(): Promise<void> {
    this.reviewer = null;
    await this.#take(async () => {
      const importId = this.#seen?.importId;
      if (importId === undefined) return;
      const isSeen = (kept: unknown) => toStored(kept)?.importId === importId;
      await deleteImport(await this.log.database(), isSeen);
      this.#seen = null;
      this.#channel?.announce('changed');
    });
  }

  async #keep(): Promise<void> {
    this.#isDue = false;
    const { reviewer } = this;
    const seen = this.#seen;
    if (!reviewer || !seen) return;
    const next = { ...reviewer.kept, importId: seen.importId, turn: seen.turn + 1 };
    if (await this.#write(next, (kept) => isSame(kept, seen))) return;
    await this.#look();
    await this.#keep();
  }

  /** Writes where `isSeen` knows what is kept, and tells other tabs; else writes nothing and is false. */
  async #write(
    review: StoredReview,
    isSeen: (kept: StoredReview | null) => boolean,
    documents?: StoredDocuments,
  ): Promise<boolean> {
    const values = { review, documents };
    const database = await this.log.database();
    if (!(await writeImport(database, values, (kept) => isSeen(toStored(kept))))) return false;
    this.#seen = review;
    this.#ownId = review.importId;
    this.#channel?.announce('changed');
    return true;
  }

  async #look(): Promise<void> {
    const seen = this.#seen;
    if (!seen) return;
    const stored = toStored(await readReview(await this.log.database()));
    if (isSame(stored, seen)) return;
    this.#seen = stored?.importId === seen.importId ? stored : null;
    if (this.#seen) this.reviewer?.follow(this.#seen, seen);
    else this.onEnded();
  }

  #take(work: () => Promise<void>): Promise<void> {
    return this.#turns.take(work).catch((error: unknown) => this.onFault(toStorageFault(error)));
  }
}

function isSame(one: StoredReview | null, other: StoredReview): boolean {
  return one?.importId === other.importId && one.turn === other.turn;
}

/** Reviews that were kept before tabs knew of one another have neither id nor turn. */
function toStored(review: unknown): StoredReview | null {
  return review === undefined ? null : { importId: '', turn: 0, ...(review as KeptReview) };
}
