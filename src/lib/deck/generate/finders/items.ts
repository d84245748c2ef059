/**
 * Makes items from lists: the members are keys, members of other lists of the same kind are distractors. An item is a
 * draft: its rationales are for a person to write.
 */
import type { Candidate } from '../candidate';
import { askWhich } from '../english/phrasing';
import { countWords } from './draft';

const keysAtMost = 3;
const distractorsWanted = 3;

/** Items from the best lists of a document, each with options that no other list answers the same way. */
export function makeItems(lists: readonly Candidate[]): Candidate[] {
  const best = lists.filter(
    ({ confidence, members }) =>
      confidence >= 0.78 && members.every((member) => countWords(member) >= 2),
  );
  return best.flatMap((list) => {
    const keys = list.members.slice(0, keysAtMost);
    const distractors = pickDistractors(list, best);
    if (keys.length < 2 || distractors.length < 2) return [];
    const options = [
      ...keys.map((text) => ({ text, isKey: true })),
      ...distractors.map((text) => ({ text, isKey: false })),
    ];
    return [
      {
        ...list,
        kind: 'item',
        reason: 'members-of-list',
        front: askWhich(list.front),
        back: keys.join('; '),
        members: [],
        isOrdered: false,
        confidence: list.confidence - 0.26,
        options: options.sort(
          (a, b) => order(a.text) - order(b.text) || (a.text < b.text ? -1 : 1),
        ),
      },
    ];
  });
}

/** Options stand in no order that gives the keys away, and in the same one every time. */
function order(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
}

function pickDistractors(list: Candidate, lists: readonly Candidate[]): string[] {
  const own = new Set([...list.members, list.front, list.text].flatMap(contentWords));
  const length =
    list.members.reduce((sum, member) => sum + countWords(member), 0) / list.members.length;
  const others = lists
    .filter(
      (other) =>
        other !== list &&
        other.section !== list.section &&
        other.form === list.form &&
        other.reason === list.reason,
    )
    .flatMap(({ members }) => members.slice(0, 2))
    .filter((member) => Math.abs(countWords(member) - length) <= 3)
    .filter((member) => !contentWords(member).some((word) => own.has(word)));
  return [...new Set(others)].slice(0, distractorsWanted);
}

/** The words of a text that carry meaning, without their endings. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.map((word) => word.replace(/(?:ing|ed|es|s)$/, ''));
}
