/**
 * One part while it is written: its draft, its text, what is wrong, how it will look. What is not saved yet is kept in
 * this browser, so that a reload or a crash takes nothing away.
 */
import type { Deck } from '../core/deck';
import type { DeckId, PartId } from '../core/ids';
import { checkPart, previewPart, type PartKind, type PartSurroundings } from '../deck/check-part';
import { draftOf, printDraft, type BlockDraft } from '../deck/draft';
import { printHeading } from '../deck/print';
import { forgetLocal, readLocal, writeLocal } from '../platform/local-values';

export type { CheckedPart } from '../deck/check-part';

/** What a form begins with: the part as it stands, and for a new block its draft. */
export interface PartStart {
  readonly id: PartId;
  readonly kind: PartKind;
  readonly text: string;
  readonly draft?: BlockDraft;
}

/** Begins the names under which this browser keeps what is not saved yet of a deck. */
export function draftPrefix(deckId: DeckId): string {
  return `mandate-draft/${deckId}/`;
}

/** The form of one part. */
export class PartForm {
  /** Of a block. */
  draft = $state.raw<BlockDraft | null>(null);
  /** Of a section its title, of study text the text. */
  plain = $state('');
  /** Whether the form began with changes that were never saved. */
  wasRestored = $state(false);
  readonly text = $derived.by(() => this.#print());
  readonly checked = $derived.by(() => checkPart(this.text, this.surroundingsNow()));
  readonly preview = $derived.by(() => this.#compile());
  /** Whether the text is still one part of its kind; faults of other kinds may be saved and mended later. */
  readonly isWhole = $derived.by(() => this.checked.kind === this.start.kind);
  readonly isChanged = $derived.by(() => this.text !== this.#startText);
  readonly #startText: string;
  readonly #sectionId: string;

  constructor(
    readonly start: PartStart,
    readonly surroundingsNow: () => PartSurroundings,
    readonly sourceTextsNow: () => readonly string[],
  ) {
    const { ownId } = checkPart(start.text, surroundingsNow());
    this.#sectionId = ownId || (start.id.split('/').at(-1) ?? '');
    this.#take(start.text, start.draft);
    this.#startText = start.text === '' ? '' : this.text;
    const kept = readLocal(this.#keepKey);
    if (typeof kept !== 'string' || kept === '' || kept === this.#startText) return;
    this.#take(kept);
    this.wasRestored = true;
  }

  /** Changes the block. */
  change(draft: BlockDraft): void {
    this.draft = draft;
    this.#keep();
  }

  /** Changes the title or the text. */
  changePlain(text: string): void {
    this.plain = text;
    this.#keep();
  }

  /** Goes back to the part as it stands. */
  discard(): void {
    forgetLocal(this.#keepKey);
    this.#take(this.start.text, this.start.draft);
    this.wasRestored = false;
  }

  /** The part is saved, or not wanted: nothing needs to be kept here. */
  forget(): void {
    forgetLocal(this.#keepKey);
  }

  #keep(): void {
    writeLocal(this.#keepKey, this.text);
  }

  get #keepKey(): string {
    const { deckId } = this.surroundingsNow();
    return draftPrefix(deckId) + this.start.id;
  }

  #take(text: string, draft?: BlockDraft): void {
    const { block, label } = checkPart(text, this.surroundingsNow());
    if (draft) this.draft = draft;
    else if (block?.kind !== undefined) this.draft = draftOf(block);
    else this.plain = this.start.kind === 'section' ? label : text;
  }

  #print(): string {
    if (this.draft) return printDraft(this.draft);
    if (this.start.kind !== 'section') return this.plain.trim();
    return printHeading(2, this.plain.replace(/\s+/g, ' ').trim(), this.#sectionId);
  }

  #compile(): Deck | null {
    if (this.checked.isFaulty || this.checked.kind === 'section') return null;
    return previewPart(this.surroundingsNow(), this.text, this.sourceTextsNow());
  }
}
