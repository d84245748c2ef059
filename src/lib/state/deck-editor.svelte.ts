/**
 * An own deck while it is edited: its parts with what is wrong in each, and every change as events. It keeps nothing:
 * the log is read again after each change, whoever made it.
 */
import type { EventBody } from '../core/event';
import type { CardId, DeckId, PartId } from '../core/ids';
import type { DeckHead } from '../core/own-events';
import { clampAnsweredAt } from '../core/memory';
import { planParts, type WantedPart } from '../core/plan-parts';
import { checkPart } from '../deck/check-part';
import { readImages, writeImages, type StoredImage } from '../store/own-images';
import { readTexts } from '../store/own-texts';
import { toStorageFault, type StorageFault } from '../store/open';
import { checkParts, mentionsSame, namesOf, surround, type EditorPart } from './editor-parts';
import type { OwnShelf } from './own-shelf';
import type { RecordResult } from './log-types';
import { recordSurely } from './record-surely';
import type { StudyLog } from './study-log.svelte';

/** What became of the last change. */
export type EditorNotice =
  { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly fault: StorageFault };

/** One deck, open for editing. */
export class DeckEditor {
  /** Null while the deck is being read. */
  parts = $state.raw<readonly EditorPart[] | null>(null);
  head = $state.raw<DeckHead | null>(null);
  files = $state.raw<ReadonlySet<string>>(namesOf([]));
  notice = $state.raw<EditorNotice | null>(null);
  /** What parts may mention. */
  readonly surroundings = $derived.by(() =>
    surround(this.deckId, this.head, this.parts ?? [], this.files),
  );
  #reading = 0;

  constructor(
    readonly log: StudyLog,
    readonly shelf: OwnShelf,
    readonly deckId: DeckId,
  ) {}

  /** Reads the deck as the log has it now. */
  async read(): Promise<void> {
    const turn = (this.#reading += 1);
    const deck = this.shelf.index.decksById.get(this.deckId);
    const database = await this.log.database();
    const [standing, images] = await Promise.all([
      readTexts(database, deck?.parts ?? []),
      readImages(database, this.deckId),
      this.shelf.showImages(this.deckId),
    ]);
    // A later reading knows better.
    if (turn !== this.#reading) return;
    const before = this.surroundings;
    const head = deck?.head ?? null;
    const files = namesOf(images);
    const surroundings = surround(this.deckId, head, standing, files);
    const wereSame = mentionsSame(before, surroundings);
    this.parts = checkParts(standing, surroundings, this.parts ?? [], wereSame);
    this.head = head;
    this.files = files;
  }

  /** Writes a part's text, in its place or, when it is new, after `afterId`. True once it is saved. */
  savePart(id: PartId, text: string, afterId?: PartId): Promise<boolean> {
    const { cards, items } = checkPart(text, this.surroundings);
    const wanted: WantedPart = { id, text, cards, items };
    const parts: WantedPart[] = [...(this.parts ?? [])];
    const at = parts.findIndex((part) => part.id === id);
    if (at >= 0) parts[at] = wanted;
    else parts.splice(parts.findIndex((part) => part.id === afterId) + 1, 0, wanted);
    return this.saveParts(parts);
  }

  /** Makes the deck consist of these parts. True once it is saved. */
  saveParts(wanted: readonly WantedPart[], head?: DeckHead): Promise<boolean> {
    const bodies = planParts(this.deckId, this.parts ?? [], wanted);
    if (head) bodies.unshift({ type: 'deck-edited', deckId: this.deckId, head });
    return this.record(bodies);
  }

  /** Takes parts away; what was learnt of their cards stays in the log. */
  remove(ids: readonly PartId[]): Promise<boolean> {
    return this.saveParts((this.parts ?? []).filter(({ id }) => !ids.includes(id)));
  }

  /** Moves a part one place up or down. */
  shift(id: PartId, by: 1 | -1): Promise<boolean> {
    const parts = [...(this.parts ?? [])];
    const at = parts.findIndex((part) => part.id === id);
    const [part] = parts.splice(at, 1);
    if (part) parts.splice(Math.max(0, at + by), 0, part);
    return this.saveParts(parts);
  }

  /** Cards of a part that have been reviewed. */
  learntCards(part: Pick<EditorPart, 'cards' | 'items'>): CardId[] {
    const ids = [...part.cards, ...part.items] as CardId[];
    return ids.filter((id) => this.log.state.memoriesById.has(id));
  }

  /** Makes cards New again. */
  reset(cardIds: readonly CardId[]): Promise<boolean> {
    const { now } = this.log.environment.clock;
    return this.record(
      cardIds.map((cardId): EventBody => {
        const memory = this.log.state.memoriesById.get(cardId);
        return { type: 'card-reset', cardId, resetAt: clampAnsweredAt(now(), memory) };
      }),
    );
  }

  /** Stores images of this deck. True once they are stored. */
  async saveImages(images: readonly StoredImage[]): Promise<boolean> {
    try {
      await writeImages(await this.log.database(), this.deckId, images);
      await this.shelf.showImages(this.deckId);
      this.files = namesOf([...[...this.files].map((file) => ({ file })), ...images]);
      return true;
    } catch (error) {
      this.notice = { kind: 'failed', fault: toStorageFault(error) };
      return false;
    }
  }

  /** Appends a gesture, and reads the deck again. True once it is saved. */
  async record(bodies: readonly EventBody[]): Promise<boolean> {
    let result: RecordResult = { kind: 'recorded' };
    if (bodies.length > 0) result = await recordSurely(this.log, bodies);
    this.notice =
      result.kind === 'failed' ? { kind: 'failed', fault: result.fault } : { kind: 'saved' };
    if (result.kind === 'recorded') await this.read();
    return result.kind === 'recorded';
  }
}
