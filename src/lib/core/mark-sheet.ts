/**
 * Marks a sheet by the version of the paper that it answers, and beside it by what the instructor has decided on items
 * since. Both stand; neither replaces the other.
 */
import type { AnswerSheet } from './answer-sheet';
import type { Item } from './deck';
import type { ItemId, OptionId } from './ids';
import type { Ruling } from './paper-events';
import type { AskedItem } from './paper-items';
import { scoreResponse } from './score';

/** The mark of one response. `mark` null: the item counts for nobody. The maximum of an item is 1. */
export interface MarkedAnswer {
  readonly itemId: ItemId;
  readonly optionIds: readonly OptionId[];
  readonly mark: number | null;
}

/** A sheet's marks. */
export interface SheetMarks {
  readonly answers: readonly MarkedAnswer[];
  readonly total: number;
  readonly maximum: number;
  /** `total / maximum`, 0 to 1; 0 when nothing counts. */
  readonly share: number;
}

/** By which rulings a sheet is marked: none of them gives the marks of its own version. */
export type Rulings = ReadonlyMap<ItemId, Ruling>;

/** Marks a sheet. `asked`: the items of its version with their keys, in the paper's order. */
export function markSheet(
  sheet: AnswerSheet,
  asked: readonly AskedItem[],
  rulings: Rulings = new Map(),
): SheetMarks {
  const answers = asked.map(({ item }, index) => {
    const places = sheet.responses[index]?.places ?? [];
    const optionIds = item.options.flatMap(({ id }, place) => (places.includes(place) ? [id] : []));
    const mark = markResponse(item, optionIds, rulings.get(item.id));
    return { itemId: item.id, optionIds, mark };
  });
  const marks = answers.map(({ mark }) => mark).filter((mark) => mark !== null);
  const total = marks.reduce((sum, mark) => sum + mark, 0);
  return { answers, total, maximum: marks.length, share: total / Math.max(1, marks.length) };
}

/** The item as a ruling leaves it. */
export function ruleItem(item: Item, ruling: Ruling | undefined): Item {
  if (ruling?.kind !== 'rekeyed') return item;
  const options = item.options.map((option) => ({
    ...option,
    isKey: ruling.keyIds.includes(option.id),
  }));
  return { ...item, options };
}

function markResponse(
  item: Item,
  optionIds: readonly OptionId[],
  ruling: Ruling | undefined,
): number | null {
  if (ruling?.kind === 'void') return ruling.credit === 'full' ? 1 : null;
  if (ruling?.kind === 'rekeyed' && item.response === 'single') {
    // With two keys for one response, either of them is right.
    return optionIds.length === 1 && optionIds.some((id) => ruling.keyIds.includes(id)) ? 1 : 0;
  }
  return scoreResponse(ruleItem(item, ruling), optionIds);
}
