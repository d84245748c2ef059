/** For a language without rules: hides the longest word that the text uses more than once. Nothing else is claimed. */
import type { Sentence } from '../analyse';
import type { WordCounts } from './clozes';
import { countWords, cutGap, type Draft } from './draft';

/** A gap text of a sentence in any language. */
export function findPlainCloze(sentence: Sentence, counts: WordCounts): Draft[] {
  const whole = { ...sentence, bodyStart: 0 };
  const length = countWords(sentence.words);
  if (length < 6 || length > 30 || !/[.!。…]["”’)]*$/.test(sentence.words)) return [];
  const words = [...sentence.words.matchAll(/\p{L}{5,}/gu)];
  const often = words.filter(([word]) => (counts.get(word.toLowerCase()) ?? 0) > 1);
  const [best] = (often.length > 0 ? often : words).sort(
    (a, b) => b[0].length - a[0].length || a.index - b.index,
  );
  if (!best) return [];
  const gap = cutGap(whole, best.index, best.index + best[0].length);
  return [{ kind: 'cloze', reason: 'carries-sentence', term: best[0], confidence: 0.3, ...gap }];
}
