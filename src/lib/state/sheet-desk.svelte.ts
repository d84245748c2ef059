/** The answer sheet of one handed-in attempt: made from its events, encrypted to the instructor, given out and noted. */
import type { Attempt } from '../core/attempt';
import type { KnownPaper } from '../core/papers';
import type { Way } from '../core/paper-events';
import { makeSheet } from '../core/make-sheet';
import { listAsked, lookUpItems } from '../core/paper-items';
import { readAttempt } from '../store/history';
import type { StorageFault } from '../store/open';
import { handOutSheet, type HandOut } from './hand-out';
import { PaperShelf } from './paper-shelf.svelte';
import type { StudyLog } from './study-log.svelte';

/** The desk of one sheet. */
export class SheetDesk {
  readonly shelf: PaperShelf;
  known = $state.raw<KnownPaper | null>(null);
  handOut = $state.raw<HandOut | null>(null);
  fault = $state.raw<StorageFault | null>(null);
  /** When and how the sheet was given out, oldest first. */
  readonly sent = $derived.by(
    () => this.shelf.papers?.sentByAttempt.get(this.attempt.plan.attemptId) ?? [],
  );

  constructor(
    readonly log: StudyLog,
    readonly attempt: Attempt,
  ) {
    this.shelf = new PaperShelf(log);
  }

  /** Makes the sheet. `page`: the address that opens it. */
  async load(page: string): Promise<void> {
    await this.shelf.load();
    const { plan } = this.attempt;
    if (plan.source.kind !== 'paper') return;
    const { papers } = this.shelf;
    this.known = papers?.keptByHash.get(plan.source.paperHash) ?? null;
    const learner = papers?.learnersByHash.get(plan.source.paperHash);
    if (!this.known || !this.shelf.isSecure) return;
    const found = lookUpItems(this.known.paper, listAsked(this.known.contents));
    const trace = this.log.state.attemptsById.get(plan.attemptId);
    if (found.kind !== 'found' || !trace) return;
    const events = await this.log.read((database) => readAttempt(database, plan.attemptId, trace));
    const nobody = { name: '', number: '', group: '' };
    const sheet = makeSheet(this.attempt, events ?? [], found.asked, learner ?? nobody);
    if (sheet) this.handOut = await handOutSheet(page, this.known.paper, sheet);
  }

  /** Notes that the sheet went out. True once that is in the log. */
  async noteSent(way: Way): Promise<boolean> {
    const { plan } = this.attempt;
    if (plan.source.kind !== 'paper') return false;
    const { paperHash } = plan.source;
    const { attemptId } = plan;
    const result = await this.shelf.record([{ type: 'sheet-sent', paperHash, attemptId, way }]);
    this.fault = result.kind === 'failed' ? result.fault : null;
    return result.kind === 'recorded';
  }
}
