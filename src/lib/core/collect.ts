/** What opened sheets add to the log. A sheet that is here already adds nothing, however often it comes. */
import type { SealedSheet } from './answer-sheet-code';
import type { PaperEventBody, Way } from './paper-events';
import type { Papers } from './papers';

/** What became of one opened sheet. `unknown-paper`: its paper was not made on this device. */
export type CollectOutcome = 'new' | 'duplicate' | 'unknown-paper' | 'changed';

/** The events to append, and what became of each sheet, in the order given. */
export interface Collection {
  readonly events: readonly PaperEventBody[];
  readonly outcomes: readonly CollectOutcome[];
}

/** Plans the collecting of sheets, many at once or one. */
export function planCollection(
  papers: Papers,
  opened: readonly SealedSheet[],
  way: Way,
): Collection {
  const seals = new Set(papers.sheetsBySeal.keys());
  const events: PaperEventBody[] = [];
  const outcomes = opened.map((one) => {
    const outcome = judge(papers, seals, one);
    if (outcome !== 'new') return outcome;
    const { sheet, seal } = one;
    seals.add(seal);
    events.push({ type: 'sheet-collected', paperHash: sheet.paperHash, seal, sheet, way });
    return outcome;
  });
  return { events, outcomes };
}

function judge(
  papers: Papers,
  seals: ReadonlySet<string>,
  { sheet, seal }: SealedSheet,
): CollectOutcome {
  if (seals.has(seal)) return 'duplicate';
  const made = papers.madeByHash.get(sheet.paperHash);
  if (!made) return 'unknown-paper';
  return made.paper.items.length === sheet.responses.length ? 'new' : 'changed';
}
