/** Finds lists that a sentence names: the sentence up to the list is the front, the members are the answer. */
import type { Sentence } from '../analyse';
import { findEnumeration } from '../english/enumeration';
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
  const members = found.members.map((member) => unended(wordsOf(sentence, member)));
  const lengths = members.map(countWords);
  const isEven = Math.max(...lengths) <= 3 * Math.max(2, Math.min(...lengths));
  const isOpen = /\b(?:such as|including|like|e\.g\.)\s*$/.test(stem);
  const tails = found.members.map((member) =>
    /[ITf]/.test(sentence.shape.letters.slice(...member)),
  );
  const isTrailing =
    found.type === 'thing' && tails.at(-1) === true && !tails.slice(0, -1).some(Boolean);
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
      front: inContext(nameAll(capitalise(stem), members.length), heading),
      back: members.join('; '),
      members,
      form: found.type,
      term: sentence.subject ?? '',
      confidence,
    },
  ];
}
