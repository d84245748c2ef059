/** A card of a review while it is written: one of those offered, or one of the person's own. */
import type { Span } from '../deck/generate/candidate';
import { isWhole, startCard, tidy, wordsOf } from '../deck/review/own-card';
import type { CardWords, ReviewCard, ReviewedDocument, ReviewGesture } from '../deck/review/review';
import type { OpenForm } from './import-draft';

export type { OpenForm } from './import-draft';

/** Told after each change, with the gesture when the card was saved. */
export type OnWritten = (gesture?: Exclude<ReviewGesture, { kind: 'decided' }>) => void;

/** The form, open or not. */
export class ImportForm {
  open = $state.raw<OpenForm | null>(null);

  constructor(
    readonly documents: readonly ReviewedDocument[],
    readonly onWritten: OnWritten,
  ) {}

  /** Opens the words of a card. */
  edit(card: ReviewCard): void {
    this.#change({ card, isNew: false, words: wordsOf(card) });
  }

  /** Opens a new card on a passage. */
  write(document: number, span: Span, id: string): void {
    const one = this.documents[document];
    if (!one) return;
    const card = startCard(one, document, span, id);
    this.#change({ card, isNew: true, words: wordsOf(card) });
  }

  changeWords(words: Partial<CardWords>): void {
    if (this.open) this.#change({ ...this.open, words: { ...this.open.words, ...words } });
  }

  /** Closes it; what was typed is gone. */
  cancel(): void {
    this.#change(null);
  }

  /** Saves the card as it is written now. False while something is missing. */
  save(): boolean {
    const { open } = this;
    if (!open || !isWhole(open.words)) return false;
    const { card, isNew } = open;
    const words = tidy(open.words);
    const written = { ...card, candidate: { ...card.candidate, ...words } };
    this.open = null;
    this.onWritten(
      isNew ? { kind: 'written', card: written } : { kind: 'edited', id: card.id, words },
    );
    return true;
  }

  #change(open: OpenForm | null): void {
    this.open = open;
    this.onWritten();
  }
}
