/** Chooses among candidates: no near-duplicates, spread over the sections, best first, and no more than asked for. */
import type { Candidate } from './candidate';
import { contentWords } from './finders/items';

/** The most alike that two candidates may be, as the share of words they have in common. */
const mostAlike = 0.6;

/** A short document may have so many whatever its length. */
const fewest = 10;

/** One item at most for so many words: its rationales are work for a person. */
const wordsPerItem = 700;

/** The chosen candidates, best first; `wordsBySection` says how long each section is. */
export function selectCandidates(
  candidates: readonly Candidate[],
  wordsBySection: readonly number[],
  perHundredWords: number,
): Candidate[] {
  const ranked = [...candidates].sort(byWorth);
  const total = wordsBySection.reduce((sum, words) => sum + words, 0);
  const rate = Math.max(perHundredWords, (fewest * 100) / Math.max(1, total));
  const limit = Math.floor((total * rate) / 100);
  const taken = new Set<Candidate>();
  const seen = new NearDuplicates();
  const counts = wordsBySection.map(() => 0);
  const take = (candidate: Candidate, allowance: number) => {
    const count = counts[candidate.section] ?? 0;
    const share = Math.ceil(((wordsBySection[candidate.section] ?? 0) * rate) / 100);
    if (taken.has(candidate) || taken.size >= limit || count >= share * allowance) return;
    if (!seen.add(candidate)) return;
    counts[candidate.section] = count + 1;
    taken.add(candidate);
  };
  const items = Math.ceil(total / wordsPerItem);
  for (const item of ranked.filter(({ kind }) => kind === 'item').slice(0, items)) take(item, 2);
  const cards = ranked.filter(({ kind }) => kind !== 'item');
  const solid = cards.filter(isSolid);
  // A section may have more than its share before a gap is cut that any phrase would fill.
  for (const allowance of [1, 2, 3]) for (const candidate of solid) take(candidate, allowance);
  for (const allowance of [1, 2]) for (const candidate of cards) take(candidate, allowance);
  return [...taken].sort(byWorth);
}

function isSolid({ kind, confidence }: Candidate): boolean {
  return kind !== 'cloze' && confidence >= 0.4;
}

function byWorth(a: Candidate, b: Candidate): number {
  return b.confidence - a.confidence || a.span.start - b.span.start || (a.kind < b.kind ? -1 : 1);
}

/** Remembers what was taken: by sentence, and by words. */
class NearDuplicates {
  private readonly byWord = new Map<string, Set<number>>();
  private readonly sizes: number[] = [];
  private readonly answers = new Set<string>();
  private readonly kindsByStart = new Map<number, Set<string>>();

  /** Whether a candidate is new; it is remembered when it is. */
  add(candidate: Candidate): boolean {
    const kinds = this.kindsByStart.get(candidate.span.start) ?? new Set();
    const isSpoken =
      [...kinds].some((kind) => kind !== 'abbreviation') && candidate.kind !== 'abbreviation';
    const isItem = candidate.kind === 'item';
    if (isSpoken && !isItem && [...kinds].some((kind) => kind !== 'item')) return false;
    const words = new Set(contentWords(`${candidate.front} ${candidate.back} ${candidate.term}`));
    const about = candidate.kind === 'date' ? firstName(candidate.text) : '';
    const answer = `${candidate.kind} ${about} ${candidate.back.toLowerCase()}`;
    const isGap = candidate.kind === 'cloze' || candidate.kind === 'date';
    if (isGap && this.answers.has(answer)) return false;
    if (candidate.kind !== 'item' && this.isAlike(words, mostAlike)) return false;
    this.answers.add(answer);
    kinds.add(candidate.kind);
    this.kindsByStart.set(candidate.span.start, kinds);
    if (!isItem) this.remember(words);
    return true;
  }

  private isAlike(words: ReadonlySet<string>, most: number): boolean {
    const shared = new Map<number, number>();
    for (const word of words) {
      const holders = this.byWord.get(word) ?? new Set();
      // A word that most candidates hold tells none of them apart.
      if (holders.size < 200) for (const id of holders) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared].some(([id, count]) => {
      const size = this.sizes[id] ?? 0;
      return count / (size + words.size - count) > most;
    });
  }

  private remember(words: ReadonlySet<string>): void {
    const id = this.sizes.push(words.size) - 1;
    for (const word of words) this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(id));
  }
}

/** The first name in a sentence: two facts of one name and one year are one fact. */
function firstName(text: string): string {
  return /\b\p{Lu}\p{L}+/u.exec(text.replace(/^(?:The|In|On|By|Since|A|An)\s/, ''))?.[0] ?? '';
}
