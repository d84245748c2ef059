/** The edit of one shipped card while it is written: what stands now, what was shipped, and the events between them. */
import type { Card, Deck } from '../core/deck';
import type { EventBody } from '../core/event';
import type { CardId, PartId } from '../core/ids';
import { clampAnsweredAt } from '../core/memory';
import { entryOf } from '../core/own-outlines';
import { checkPart, type PartSurroundings } from '../deck/check-part';
import { surroundShipped } from './surround-shipped';
import { decompileEntry } from '../deck/decompile';
import { printDraft } from '../deck/draft';
import { versionOfEntry } from '../deck/overlay';
import { readTexts } from '../store/own-texts';
import { toStorageFault } from '../store/open';
import { writeImages, type StoredImage } from '../store/own-images';
import type { EditorNotice } from './deck-editor.svelte';
import type { OwnShelf } from './own-shelf';
import { recordSurely } from './record-surely';
import type { StudyLog } from './study-log.svelte';

/** One card, open for editing. */
export class CardOverlay {
  notice = $state.raw<EditorNotice | null>(null);
  readonly entryId: PartId;
  readonly originals: readonly Card[];

  constructor(
    readonly log: StudyLog,
    readonly shelf: OwnShelf,
    /** As shipped, without edits. */
    readonly deck: Deck,
    cardId: string,
  ) {
    this.entryId = entryOf(cardId as CardId);
    this.originals = deck.cards.filter(({ id }) => entryOf(id) === this.entryId);
  }

  /** Whether an edit lies over the card. */
  readonly isEdited = $derived.by(() => this.#overlay !== undefined);

  /** Whether the shipped card is another one than when it was edited. */
  readonly isOutdated = $derived.by(() => {
    const over = this.#overlay?.over;
    return over !== undefined && over !== versionOfEntry(this.originals);
  });

  /** The entry's cards that have been reviewed. */
  readonly learnt = $derived.by(() => {
    const ids = this.#overlay?.cards ?? this.originals.map(({ id }) => id);
    return ids.filter((id) => this.log.state.memoriesById.has(id));
  });

  get #overlay() {
    void this.log.state;
    return this.shelf.index.overlaysById.get(this.entryId);
  }

  /** The text as shipped; empty when there is no such card. */
  get originalText(): string {
    const [first, ...others] = this.originals;
    return first ? printDraft(decompileEntry([first, ...others])) : '';
  }

  /** What the text may mention. */
  get surroundings(): PartSurroundings {
    return surroundShipped(this.deck);
  }

  /** The text that stands now. */
  async read(): Promise<string> {
    const overlay = this.#overlay;
    if (!overlay) return this.originalText;
    const [found] = await readTexts(await this.log.database(), [overlay]);
    return found?.text ?? this.originalText;
  }

  /** Lays a text over the card. True once it is saved. */
  save(text: string): Promise<boolean> {
    const { cards } = checkPart(text, this.surroundings);
    const over = versionOfEntry(this.originals);
    return this.#record([
      { type: 'part-edited', partId: this.entryId, text: { text, cards }, over },
    ]);
  }

  /** Gives the card its original back. True once it is saved. */
  restore(): Promise<boolean> {
    return this.#record([{ type: 'part-edited', partId: this.entryId, text: null }]);
  }

  /** Makes the entry's cards New again. */
  reset(): Promise<boolean> {
    const { now } = this.log.environment.clock;
    return this.#record(
      this.learnt.map((cardId): EventBody => {
        const memory = this.log.state.memoriesById.get(cardId);
        return { type: 'card-reset', cardId, resetAt: clampAnsweredAt(now(), memory) };
      }),
    );
  }

  /** Stores images for the edit. True once they are stored. */
  async saveImages(images: readonly StoredImage[]): Promise<boolean> {
    try {
      await writeImages(await this.log.database(), this.deck.id, images);
      await this.shelf.showImages(this.deck.id);
      return true;
    } catch (error) {
      this.notice = { kind: 'failed', fault: toStorageFault(error) };
      return false;
    }
  }

  async #record(bodies: readonly EventBody[]): Promise<boolean> {
    const result = await recordSurely(this.log, bodies);
    this.notice =
      result.kind === 'failed' ? { kind: 'failed', fault: result.fault } : { kind: 'saved' };
    return result.kind === 'recorded';
  }
}
