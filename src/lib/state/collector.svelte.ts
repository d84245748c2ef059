/** Collecting answer sheets: pasted, opened as files, scanned one after the other. Every sheet that came is told of. */
import { planCollection, type CollectOutcome } from '../core/collect';
import type { SealedSheet } from '../core/answer-sheet-code';
import type { Paper } from '../core/paper';
import type { Way } from '../core/paper-events';
import { gatherPart, type Chain, type Part } from '../core/parts';
import { readShared } from '../core/share-link';
import { readFileText } from '../platform/share';
import type { PaperShelf } from './paper-shelf.svelte';
import { decodeSheets, prepareKey, type SheetReading } from './sheet-codes';

/** What became of one sheet that came in. */
export type CollectedKind =
  | CollectOutcome
  | Exclude<SheetReading['kind'], 'read'>
  /** This device has no key to open it with. */
  | 'no-key'
  /** The file could not be read: a folder, or it was moved meanwhile. */
  | 'unreadable'
  | 'not-saved';

/** One line of the report. `name`: the learner's, once the sheet is open, else the file's. */
export interface CollectedLine {
  readonly kind: CollectedKind;
  readonly name: string;
  /** The title of the quiz to which a sheet belongs, where that is not the one that is being collected. */
  readonly otherQuiz?: string;
}

/** The largest file of sheets that is read: some thousand sheets. */
const maxFileBytes = 1024 * 1024;

/** The collecting of one visit to the page. */
export class Collector {
  /** Latest first. */
  lines = $state.raw<readonly CollectedLine[]>([]);
  isBusy = $state(false);
  /** Of a chain of codes that is being scanned: the parts still missing, counted from 0. */
  missingParts = $state.raw<readonly number[]>([]);
  #chain: Chain | null = null;
  #finishedChainIds: readonly string[] = [];
  #lastScanned = '';

  /** `seriesId`: the quiz that is being collected; without one, sheets of any quiz are alike. */
  constructor(
    readonly shelf: PaperShelf,
    readonly seriesId?: string,
  ) {}

  /** Collects every sheet in a pasted text. */
  paste(text: string): Promise<void> {
    return this.#collect([{ text, name: '' }], 'link');
  }

  /** Collects the sheets of any number of files. */
  async open(files: readonly File[]): Promise<void> {
    const inputs: { text: string; name: string }[] = [];
    for (const file of files) {
      const text = await readFileText(file, maxFileBytes).catch(toUnreadable);
      if (text === 'too-large' || text === null)
        this.#report([{ kind: text ?? 'unreadable', name: file.name }]);
      else inputs.push({ text, name: file.name });
    }
    if (inputs.length > 0) await this.#collect(inputs, 'file');
  }

  /** Takes the text of a QR code. The same code, still before the camera, is passed over. */
  async scan(text: string): Promise<void> {
    if (text === this.#lastScanned || this.isBusy) return;
    this.#lastScanned = text;
    const shared = readShared(text);
    if (shared.kind !== 'read' || shared.value.form === 'whole')
      return this.#collect([{ text, name: '' }], 'qr');
    return this.#gather(shared.value);
  }

  /** A part of another chain begins that one: the learner before may have gone. */
  async #gather(part: Part): Promise<void> {
    // Codes that are shown in turn go on turning when all of them have been read.
    if (this.#finishedChainIds.includes(part.chainId)) return;
    const isOther = this.#chain?.chainId !== part.chainId;
    const gathered = gatherPart(isOther ? null : this.#chain, part);
    const isWaiting = gathered.kind === 'waiting';
    this.#chain = isWaiting ? gathered.chain : null;
    this.missingParts = isWaiting ? gathered.missing : [];
    if (isWaiting) return;
    if (gathered.kind !== 'whole') return this.#report([{ kind: 'changed', name: '' }]);
    this.#finishedChainIds = [...this.#finishedChainIds, part.chainId];
    await this.#collect([{ text: gathered.text, name: '' }], 'qr');
  }

  async #collect(inputs: readonly { text: string; name: string }[], way: Way): Promise<void> {
    this.isBusy = true;
    try {
      const key = this.shelf.key && (await prepareKey(this.shelf.key));
      const opened: SealedSheet[] = [];
      for (const { text, name } of inputs) {
        const readings = key ? await decodeSheets(text, key) : [{ kind: 'no-key' } as const];
        for (const reading of readings)
          if (reading.kind === 'read') opened.push(reading.value);
          else this.#report([{ kind: reading.kind, name }]);
      }
      await this.#keep(opened, way);
    } finally {
      this.isBusy = false;
    }
  }

  async #keep(opened: readonly SealedSheet[], way: Way): Promise<void> {
    const { papers } = this.shelf;
    if (!papers || opened.length === 0) return;
    const { events, outcomes } = planCollection(papers, opened, way);
    const isKept = events.length === 0 || (await this.shelf.record(events)).kind === 'recorded';
    this.#report(
      opened.map(({ sheet: { learner, paperHash } }, index) => {
        const outcome = outcomes[index] ?? 'changed';
        const name = learner.name || learner.number;
        const kind = outcome === 'new' && !isKept ? 'not-saved' : outcome;
        return { kind, name, ...this.#otherQuizOf(papers.madeByHash.get(paperHash)?.paper) };
      }),
    );
  }

  #otherQuizOf(paper: Paper | undefined): Pick<CollectedLine, 'otherQuiz'> {
    const isOther = this.seriesId !== undefined && paper && paper.seriesId !== this.seriesId;
    return isOther ? { otherQuiz: paper.title } : {};
  }

  #report(lines: readonly CollectedLine[]): void {
    this.lines = [...[...lines].reverse(), ...this.lines];
  }
}

/** A dropped folder is a file that cannot be read; anything else is a bug. */
function toUnreadable(error: unknown): null {
  if (error instanceof DOMException) return null;
  throw error;
}
