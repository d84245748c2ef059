/** Cards one by one: fronts that a coin could answer, and lists that nobody holds in mind. */
import { type BlockNode, valueOf } from '../document';
import type { Report } from '../problems';
import { plain } from './faces';
import { placeOfKey } from './remarks';

const longestList = 5;
const questionWord = /\b(what|which|who|whom|whose|when|where|why|how|name|complete|match|or)\b/i;
/** The dot of `v.` ends no sentence. */
const sentenceEnd = /(?<=[^\s.]{2}[.?!…:]["”’)]?)\s+(?=[\p{Lu}"“])/u;

/** Checks the length of a card's list. */
export function lintList(block: BlockNode, report: Report): void {
  const count = valueOf(block.fields, 'members', 'members')?.length ?? 0;
  if (count > longestList) {
    report('long-list', placeOfKey(block, 'members'), { count, limit: longestList });
  }
}

/** Checks an English front: a last sentence that asks without a question word is answered with yes or no. */
export function lintFront(block: BlockNode, report: Report): void {
  const last = plain(block, 'front').split(sentenceEnd).at(-1) ?? '';
  if (last.endsWith('?') && !questionWord.test(last)) {
    report('yes-no-front', placeOfKey(block, 'front'), {});
  }
}
