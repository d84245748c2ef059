/**
 * What a learner opens: a link, a pasted text, a file or a scanned code, with a quiz or its keys in it. It is read and
 * shown; nothing is kept before the learner says so.
 */
import type { Deck } from '../core/deck';
import { sourcesOf } from '../core/choose-items';
import { fitKeySheet, type KeySheet, type KeySheetFit } from '../core/key-sheet';
import type { ExtraTime } from '../core/paper';
import {
  gatherScenarios,
  hashItemId,
  listAsked,
  lookUpItems,
  withoutKeys,
  type AskedItem,
  type Lookup,
} from '../core/paper-items';
import type { KnownPaper } from '../core/papers';
import type { Reading, Refusal } from '../core/refusal';
import { readShared, type SharedCode } from '../core/share-link';
import { readFileText } from '../platform/share';
import { loadDecksWith } from './decks-with-items';
import type { Library } from './library.svelte';
import type { RecordResult } from './log-types';
import { decodeKeySheet, decodePaper, decodePaperFile, type OpenedPaper } from './paper-codes';
import type { PaperShelf } from './paper-shelf.svelte';

/** A paper that was opened. `lookup`: whether all of its items are at hand. */
export interface InboxPaper {
  readonly kind: 'paper';
  readonly opened: OpenedPaper;
  readonly extraTime: ExtraTime | undefined;
  readonly lookup: Lookup;
  /** The decks that have its items, as far as any has. */
  readonly decks: readonly Deck[];
}

/** What is before the learner. */
export type InboxContent =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | InboxPaper
  | {
      readonly kind: 'keys';
      readonly keySheet: KeySheet;
      /** The kept paper that they are for; undefined when there is none here. */
      readonly known: KnownPaper | undefined;
      readonly fit: KeySheetFit;
    }
  /** An answer sheet, for the instructor to collect. */
  | { readonly kind: 'sheet' }
  /** One part of a chain of codes, which is scanned inside the app. */
  | { readonly kind: 'part' };

/** The largest file that is read: a paper of 200 items is a tenth of it. */
const maxFileBytes = 5 * 1024 * 1024;

/** The inbox of one visit to the page. */
export class PaperInbox {
  content = $state.raw<InboxContent>({ kind: 'nothing' });
  #run = 0;

  constructor(
    readonly shelf: PaperShelf,
    readonly library: Library,
  ) {}

  /** Opens a link, a code or the text of a file. */
  async openText(text: string): Promise<void> {
    const run = (this.#run += 1);
    this.content = { kind: 'reading' };
    const content = text.trimStart().startsWith('{')
      ? await this.#readPaper(await decodePaperFile(text), undefined)
      : await this.#readCode(text);
    // What was opened last is what is shown.
    if (run === this.#run) this.content = content;
  }

  /** Opens a file. */
  async openFile(file: File): Promise<void> {
    const text = await readFileText(file, maxFileBytes);
    if (text !== 'too-large') return this.openText(text);
    const megabytes = maxFileBytes / 1024 ** 2;
    this.content = { kind: 'refused', refusal: { kind: 'too-large', megabytes } };
  }

  /** Puts what was opened away, for something else. */
  close(): void {
    this.#run += 1;
    this.content = { kind: 'nothing' };
  }

  /** Keeps a paper with its items, as they are now; a newer deck changes nothing in it. */
  async keepPaper({ opened, extraTime, lookup, decks }: InboxPaper): Promise<RecordResult | null> {
    if (lookup.kind !== 'found') return null;
    const { paper, paperHash, contents } = opened;
    const sources = contents?.sources ?? sourcesOf(lookup.asked, decks);
    const whole = { scenarios: gatherScenarios(lookup.asked), sources };
    return this.shelf.record([
      {
        type: 'paper-kept',
        paperHash,
        paper,
        contents: paper.feedback === 'after-hand-in' ? whole : withoutKeys(whole),
        ...(extraTime ? { extraTime } : {}),
      },
    ]);
  }

  /** Keeps the keys of a paper. */
  async keepKeys(keySheet: KeySheet): Promise<RecordResult> {
    const { paperHash } = keySheet;
    return this.shelf.record([{ type: 'key-sheet-kept', paperHash, keySheet }]);
  }

  async #readCode(text: string): Promise<InboxContent> {
    const shared = readShared(text);
    if (shared.kind !== 'read') return { kind: 'refused', refusal: shared };
    if (shared.value.form === 'part') return { kind: 'part' };
    if (shared.value.kind === 'sheet') return { kind: 'sheet' };
    return shared.value.kind === 'key-sheet'
      ? this.#readKeys(shared.value)
      : this.#readPaper(await decodePaper(shared.value), shared.value.extraTime);
  }

  async #readKeys(shared: SharedCode): Promise<InboxContent> {
    const reading = await decodeKeySheet(shared);
    if (reading.kind !== 'read') return { kind: 'refused', refusal: reading };
    const keySheet = reading.value;
    const known = this.shelf.papers?.keptByHash.get(keySheet.paperHash);
    const fit = known ? fitKeySheet(keySheet, known.paper, known.paperHash) : 'other-paper';
    return { kind: 'keys', keySheet, known, fit };
  }

  async #readPaper(
    reading: Reading<OpenedPaper>,
    extraTime: ExtraTime | undefined,
  ): Promise<InboxContent> {
    if (reading.kind !== 'read') return { kind: 'refused', refusal: reading };
    const opened = reading.value;
    const wanted = opened.paper.items.flatMap((item) =>
      item.kind === 'shipped' ? [item.idHash] : [],
    );
    const decks = await loadDecksWith(this.library, (id) => wanted.includes(hashItemId(id)));
    const shipped = decks.flatMap((deck) => listAsked(deck));
    const lookup = lookUpAnywhere(opened, shipped);
    return { kind: 'paper', opened, extraTime, lookup, decks };
  }
}

/** The items of the decks, or where these are of another version, those that the file embeds. */
function lookUpAnywhere({ paper, contents }: OpenedPaper, shipped: readonly AskedItem[]): Lookup {
  const byDecks = lookUpItems(paper, shipped);
  if (byDecks.kind === 'found' || !contents) return byDecks;
  return lookUpItems(paper, listAsked(contents));
}
