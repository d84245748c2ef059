/** Words in an item that give its key away or mislead, in English. Items in other languages are not read. */
import { toPlainText } from '../../core/plain-text';
import { type BlockNode, type OptionValue, valueOf } from '../document';
import type { Report } from '../problems';
import { plain } from './faces';
import { placeOfKey } from './remarks';
import { contentWordsOf, wordsOf } from './words';

const absolute =
  /\b(always|never|invariably|under no circumstances|in (?:all|every) cases?|at all times|without exception)\b/i;
const vague =
  /\b(usually|often|frequently|sometimes|rarely|seldom|occasionally|generally|typically|normally)\b/i;
const allOrNone =
  /\b((?:all|none|both|neither|some|any) of (?:the )?(?:above|other options|others|these))\b/i;
/** A negation in a clause of its own, as in "although it cannot pay", turns no stem round. */
const negative =
  /\b(except|least|(?:which|what|who)\b(?:(?!\b(?:although|though|because|since|when|while|if|that|and|but)\b)[^.?,:;])*?\b(?:not|never|cannot|false|untrue|incorrect)\b)/i;
const articleAtEnd = /\b(an?)\s*(?:…|\.{3}|_{2,}|:)?\s*$/i;
const namesPlace =
  /\b([Tt]he (?:first|second|third|fourth|last|previous|next|preceding|following) (?:option|answer|choice|distractor)s?|(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?|[Dd]istractors?) (?:[A-F1-6]\b|one\b|two\b|three\b|four\b|above\b|below\b)|[Ll]etter [A-F]\b)/;
const shortestEcho = 5;
const mostItemsOfRareWord = 2;

/** In how many items of a deck each word stands. */
export type ItemsByWord = ReadonlyMap<string, number>;

/** Counts words over the items of a deck, each once for an item. */
export function countItemsByWord(items: readonly BlockNode[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const texts = [plain(item, 'stem'), ...optionsOf(item).map(({ text }) => toPlainText(text))];
    for (const word of new Set(contentWordsOf(texts.join(' ')))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Checks the words of an item. */
export function lintWording(block: BlockNode, itemsByWord: ItemsByWord, report: Report): void {
  const stem = plain(block, 'stem');
  const word = negative.exec(stem)?.[1];
  if (word !== undefined) report('negative-stem', placeOfKey(block, 'stem'), { word });
  const options = optionsOf(block);
  for (const option of options) lintOption(option, report);
  lintArticle(stem, options, report);
  lintEcho(stem, options, itemsByWord, report);
}

function optionsOf(block: BlockNode): readonly OptionValue[] {
  return valueOf(block.fields, 'options', 'options') ?? [];
}

function lintOption(option: OptionValue, report: Report): void {
  const text = toPlainText(option.text);
  const certain = absolute.exec(text)?.[1];
  if (certain !== undefined) report('absolute-word', option, { word: certain });
  const loose = vague.exec(text)?.[1];
  if (loose !== undefined) report('vague-word', option, { word: loose });
  const sum = allOrNone.exec(text)?.[1];
  if (sum !== undefined) report('all-or-none-option', option, { words: sum });
  const place = namesPlace.exec(toPlainText(option.rationale ?? []))?.[1];
  if (place !== undefined) report('rationale-names-place', option, { words: place });
}

/** "An …" rules out every option that begins with a consonant. */
function lintArticle(stem: string, options: readonly OptionValue[], report: Report): void {
  const article = articleAtEnd.exec(stem)?.[1]?.toLowerCase();
  if (article === undefined) return;
  const fits = (option: OptionValue) =>
    /^[aeiou]/i.test(toPlainText(option.text)) === (article === 'an');
  const [key] = options.filter((option) => option.isKey);
  if (key !== undefined && fits(key) && !options.every(fits)) {
    report('article-gives-key', key, { article });
  }
}

function lintEcho(
  stem: string,
  options: readonly OptionValue[],
  itemsByWord: ItemsByWord,
  report: Report,
): void {
  const keys = options.filter((option) => option.isKey);
  const [key, second] = keys;
  if (key === undefined || second !== undefined) return;
  const others = options.filter((option) => !option.isKey);
  const elsewhere = new Set(others.flatMap(({ text }) => wordsOf(toPlainText(text))));
  const asked = new Set(contentWordsOf(stem));
  const word = contentWordsOf(toPlainText(key.text)).find(
    (one) =>
      one.length >= shortestEcho &&
      asked.has(one) &&
      !elsewhere.has(one) &&
      (itemsByWord.get(one) ?? 0) <= mostItemsOfRareWord,
  );
  if (word !== undefined) report('key-echoes-stem', key, { word });
}
