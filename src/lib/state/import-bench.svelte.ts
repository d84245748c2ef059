/**
 * The review of what was found in documents: which card is looked at, what was decided, what is being written. Each
 * gesture is kept on the device; the deck itself is made at the end.
 */
import type { Span } from '../deck/generate/candidate';
import { viewAround } from '../deck/review/document-view';
import { filterCards, type CardFilter } from '../deck/review/filter-cards';
import {
  countDecided,
  foldReview,
  joinGestures,
  listCards,
  type Decision,
  type ReviewCard,
  type ReviewedDocument,
  type ReviewGesture,
} from '../deck/review/review';
import { coverSections, type SectionCoverage } from '../deck/review/section-coverage';
import { makeRandomId } from '../platform/random-id';
import type { KeptImport, KeptReview } from './import-draft';
import { ImportForm } from './import-form.svelte';
import type { ImportKeeper } from './import-keeper';

export type { Candidate, CandidateKind, CandidateOption } from '../deck/generate/candidate';
export { countKinds } from '../deck/review/filter-cards';
export type { Decision } from '../deck/review/review';

/** What the last gesture came to, to be said. */
export type BenchNotice =
  | { readonly kind: Decision | 'edited' | 'written' | 'undone' | 'elsewhere' }
  | { readonly kind: 'accepted-all'; readonly count: number };

/** A review. */
export class ImportBench {
  readonly documents: readonly ReviewedDocument[];
  readonly form: ImportForm;
  title = $state('');
  filter = $state.raw<CardFilter>({ atLeast: 0 });
  notice = $state.raw<BenchNotice | null>(null);
  /** First block that is shown; undefined: those around the current card. */
  firstBlock = $state<number>();
  #gestures = $state.raw<readonly ReviewGesture[]>([]);
  #currentId = $state<string>();
  readonly #offered: readonly ReviewCard[];
  /** The sections in which something was found. */
  readonly sections: readonly SectionCoverage[];
  readonly review = $derived.by(() => foldReview(this.#offered, this.#gestures));
  readonly shown = $derived(filterCards(this.review.cards, this.filter));
  readonly place = $derived(
    Math.max(
      0,
      this.shown.findIndex(({ id }) => id === this.#currentId),
    ),
  );
  readonly current = $derived(this.shown[this.place]);
  readonly coverage = $derived.by(() => coverSections(this.documents, this.review));
  readonly canUndo = $derived(this.#gestures.length > 0);
  readonly accepted = $derived(countDecided(this.review, 'accepted'));
  readonly skipped = $derived(countDecided(this.review, 'skipped'));
  readonly view = $derived.by(() =>
    viewAround(this.documents, this.form.open?.card ?? this.current, this.firstBlock),
  );

  constructor(
    { documents, review }: KeptImport,
    readonly keeper: ImportKeeper,
  ) {
    this.documents = documents;
    this.#offered = listCards(documents);
    const fresh = coverSections(documents, foldReview(this.#offered, []));
    this.sections = fresh.filter(({ cards }) => cards > 0);
    this.#gestures = review.gestures;
    this.#currentId = review.currentId;
    this.title = review.title;
    this.form = new ImportForm(documents, (gesture) => this.#take(gesture));
    this.form.open = review.form ?? null;
    keeper.reviewer = this;
  }

  decisionOf(id: string): Decision | undefined {
    return this.review.decisionsById.get(id);
  }

  /** Looks at a card. */
  choose(id: string): void {
    this.#currentId = id;
    this.firstBlock = undefined;
    this.keeper.keepReview();
  }

  /** Looks at the card so many places on. */
  move(by: number): void {
    const next = this.shown[Math.min(this.shown.length - 1, Math.max(0, this.place + by))];
    if (next) this.choose(next.id);
  }

  /** Changes what is in view; the current card stays so, or the first one is. */
  changeFilter(change: { [Key in keyof CardFilter]?: CardFilter[Key] | undefined }): void {
    const { atLeast, ...rest } = { ...this.filter, ...change };
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    this.filter = { ...Object.fromEntries(given), atLeast: atLeast ?? 0 };
  }

  changeTitle(title: string): void {
    this.title = title;
    this.keeper.keepReview();
  }

  /** Decides on the current card and goes on to the next open one. */
  decide(decision: Decision): void {
    const { current } = this;
    if (!current) return;
    this.#add({ kind: 'decided', ids: [current.id], decision }, { kind: decision });
    this.#goOn();
  }

  /** The open cards in view of at least this confidence. */
  openAbove(atLeast: number): readonly ReviewCard[] {
    return this.shown.filter(
      ({ id, candidate }) => candidate.confidence >= atLeast && !this.decisionOf(id),
    );
  }

  /** Accepts all of these in one gesture. */
  acceptAbove(atLeast: number): void {
    const ids = this.openAbove(atLeast).map(({ id }) => id);
    if (ids.length === 0) return;
    this.#add(
      { kind: 'decided', ids, decision: 'accepted' },
      { kind: 'accepted-all', count: ids.length },
    );
  }

  /** Takes the last gesture back and shows what it was about. */
  undo(): void {
    const last = this.#gestures.at(-1);
    if (!last) return;
    this.#gestures = this.#gestures.slice(0, -1);
    this.notice = { kind: 'undone' };
    if (last.kind === 'decided') this.choose(last.ids[0] ?? '');
    else if (last.kind === 'edited') this.choose(last.id);
    this.keeper.keepReview();
  }

  /** Opens the current card's words. */
  edit(): void {
    if (this.current) this.form.edit(this.current);
  }

  /** Opens a new card on a passage; without one, on the current card's. */
  write(chosen?: Span & { readonly document: number }): void {
    const document = chosen?.document ?? this.current?.document ?? 0;
    const block = this.documents[document]?.read.blocks[0];
    const span = chosen ?? this.current?.candidate.span ?? block;
    if (span) this.form.write(document, span, `own-${makeRandomId()}`);
  }

  /** Shows earlier or later blocks of the document than those around the current card. */
  turnPage(first: number): void {
    this.firstBlock = Math.max(0, first);
  }

  /** The review as it stands. */
  get kept(): KeptReview {
    return {
      gestures: this.#gestures,
      title: this.title,
      ...(this.current && { currentId: this.current.id }),
      ...(this.form.open && { form: this.form.open }),
    };
  }

  /** Takes up what another tab decided since `base`. The card that is looked at and its open words stay. */
  follow(theirs: KeptReview, base: KeptReview): void {
    const isDecided = theirs.gestures.length !== base.gestures.length;
    this.#currentId = this.current?.id;
    this.#gestures = joinGestures(base.gestures, theirs.gestures, this.#gestures);
    if (this.title === base.title) this.title = theirs.title;
    if (isDecided) this.notice = { kind: 'elsewhere' };
  }

  #take(gesture?: Exclude<ReviewGesture, { kind: 'decided' }>): void {
    if (!gesture) return this.keeper.keepReview();
    this.#add(gesture, { kind: gesture.kind });
    if (gesture.kind === 'edited') this.#goOn();
  }

  #add(gesture: ReviewGesture, notice: BenchNotice): void {
    this.#gestures = [...this.#gestures, gesture];
    this.notice = notice;
    this.keeper.keepReview();
  }

  /** To the next open card, or else the next one. */
  #goOn(): void {
    const rest = this.shown.slice(this.place + 1);
    const next = rest.find(({ id }) => !this.decisionOf(id)) ?? rest[0];
    if (next) this.choose(next.id);
  }
}
