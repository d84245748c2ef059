/** Collects warnings about writing by the block that they belong to, so that the block can answer them. */
import type { BlockNode, Place } from '../document';
import { type Problem, type Report, reportInto } from '../problems';

/** Where rules leave what they notice. */
export class Remarks {
  readonly #byBlock = new Map<BlockNode, Problem[]>();

  /** Takes note of what is noticed about a block. */
  on(block: BlockNode): Report {
    const own = this.#byBlock.get(block) ?? [];
    this.#byBlock.set(block, own);
    return reportInto(own);
  }

  /** What was noticed about a block. */
  of(block: BlockNode): readonly Problem[] {
    return this.#byBlock.get(block) ?? [];
  }
}

/** Where a key of the block stands; the block itself when the key is not there. */
export function placeOfKey(block: BlockNode, key: string): Place {
  return block.fields.find((field) => field.key === key) ?? block;
}
