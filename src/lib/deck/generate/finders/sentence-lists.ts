/** Finds lists that a sentence names: the sentence up to the list is the front, the members are the answer. */
import type { Sentence } from '../analyse';
import { type Enumeration, findEnumeration } from '../english/enumeration';
import { nameAll } from '../english/phrasing';
import { capitalise, countWords, type Draft, inContext, startOf, unended, wordsOf } from './draft';

/** The list that a sentence ends with. */
export function findSentenceList(sentence: Sentence, heading: string): Draft[] {
  if (!sentence.isStandalone) return [];
  const found = findEnumeration(sentence.shape);
  if (!found) return [];
  const stem = sentence.words.slice(sentence.bodyStart, startOf(sentence, found.start)).trim();
  if (countWords(stem) < 2 || countWords(stem) > 22) return [];
  const before = sentence.shape.letters.slice(0, found.start);
  if (found.type !== 'verb' && !/[VBXWE:]/.test(before)) return [];
  const named = found.members.map((member) => unended(wordsOf(sentence, member)));
  const { members, rest } = splitRest(named);
  const lengths = members.map(countWords);
  const isEven = Math.max(...lengths) <= 3 * Math.max(2, Math.min(...lengths));
  const isOpen = /\b(?:such as|including|like|e\.g\.)\s*$/.test(stem);
  const isTrailing = rest === '' && hasTail(sentence, found);
  if (members.some((member) => /^(?:others?|more|the like|so on)\b/i.test(member))) return [];
  const confidence =
    0.8 -
    (isTrailing ? 0.18 : 0) -
    (isEven ? 0 : 0.18) -
    (isOpen ? 0.12 : 0) -
    (members.length > 5 ? 0.1 : 0);
  return [
    {
      kind: 'list',
      reason: 'sentence-lists',
      front: inContext(nameAll(capitalise(stem), members.length, rest), heading),
      back: members.join('; '),
      members,
      form: found.type,
      term: sentence.subject ?? '',
      confidence,
    },
  ];
}

/** Whether the last thing alone goes on after its own words, so that this may belong to all of them. */
function hasTail({ shape }: Sentence, { members, type }: Enumeration): boolean {
  const tails = members.map((member) => /[ITf]/.test(shape.letters.slice(...member)));
  return type === 'thing' && tails.at(-1) === true && !tails.slice(0, -1).some(Boolean);
}

/** The last member without what belongs to them all: “food, water and medicine into the valley”. */
function splitRest(named: readonly string[]): { members: readonly string[]; rest: string } {
  const last = named.at(-1) ?? '';
  const at = last.search(/ (?:into|without) /);
  const before = named.slice(0, -1);
  if (at < 0 || before.some((member) => / (?:into|without) /.test(member)))
    return { members: named, rest: '' };
  return { members: [...before, last.slice(0, at)], rest: last.slice(at + 1) };
}
