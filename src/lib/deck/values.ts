/** Readers of values, one for each type that `fields.ts` can name. A reader that finds a fault reports it. */
import type { Picture } from '../core/deck';
import { readCitation } from './citations';
import type { FieldValue, Placed, RawText, ValueByType, ValueType } from './document';
import { isDeckId, isId, isLanguageTag } from './id-syntax';
import { readCloze, readMarkdown } from './markdown';
import { isBlank, joinLines } from './raw-text';
import { readMembers, readOptions, readParts } from './value-lists';
import { answerableKinds } from './writing/kinds';
import type { Written } from './written';

type Reader<Type extends ValueType> = (written: Written) => ValueByType[Type] | undefined;

/** The kinds of problem that say no more than which value is wrong. */
type ShapeProblem =
  | 'malformed-id'
  | 'bad-day'
  | 'bad-language'
  | 'bad-licence'
  | 'bad-year'
  | 'bad-order'
  | 'bad-address';

const readers: { readonly [Type in ValueType]: Reader<Type> } = {
  line: ({ raw }) => joinLines(raw),
  rich: ({ raw, standing, findings }) => readMarkdown(raw, standing, findings),
  cloze: ({ raw, standing, findings }) => readCloze(raw, standing, findings),
  citation: ({ raw, place, findings }) => readCitation(joinLines(raw), place, findings),
  ids: readIds,
  words: (written) => splitWords(written).map((word) => word.text),
  id: (written) => readShape(written, isDeckId, 'malformed-id'),
  day: (written) => readShape(written, isDay, 'bad-day'),
  answer: readAnswer,
  language: (written) => readShape(written, isLanguageTag, 'bad-language'),
  licence: (written) => readShape(written, isLicence, 'bad-licence'),
  yes: readYes,
  year: (written) => readNumber(written, /^\d{3,4}$/, 'bad-year'),
  order: (written) => readNumber(written, /^\d{1,4}$/, 'bad-order'),
  address: (written) => readShape(written, isAddress, 'bad-address'),
  choice: readChoice,
  members: readMembers,
  options: readOptions,
  parts: readParts,
  image: readPicture,
};

/** What the value means by its rule; nothing when it cannot be read. */
export function readValue(written: Written): FieldValue | undefined {
  const { type } = written.rule;
  const value = readers[type](written);
  // The reader of a type gives that type's value, which TypeScript cannot see through the index.
  return value === undefined ? undefined : ({ type, value } as FieldValue);
}

function readShape(
  { raw, place, findings }: Written,
  isRight: (text: string) => boolean,
  problem: ShapeProblem,
): string | undefined {
  const text = joinLines(raw);
  if (isRight(text)) return text;
  if (problem === 'malformed-id') findings.report(problem, place, { id: text });
  else findings.report(problem, place, { value: text });
  return undefined;
}

function readNumber(
  written: Written,
  shape: RegExp,
  problem: 'bad-year' | 'bad-order',
): number | undefined {
  const text = readShape(written, (value) => shape.test(value), problem);
  return text === undefined ? undefined : Number(text);
}

function readYes({ raw, place, findings }: Written): boolean | undefined {
  const text = joinLines(raw);
  if (text === 'yes' || text === 'no') return text === 'yes';
  findings.report('bad-yes', place, { value: text });
  return undefined;
}

function readChoice({ raw, place, rule, findings }: Written): string | undefined {
  const text = joinLines(raw);
  const allowed = rule.allowed ?? [];
  if (allowed.includes(text)) return text;
  findings.report('bad-choice', place, { value: text, allowed: allowed.join(', ') });
  return undefined;
}

/** Words between commas; a line's end parts words too. */
function splitWords({ key, raw, findings }: Written): Placed[] {
  const words: Placed[] = [];
  for (const line of raw) {
    let column = line.column;
    const pieces = line.text.split(',');
    for (const [index, piece] of pieces.entries()) {
      const start = column + piece.length - piece.trimStart().length;
      const text = piece.trim();
      if (text !== '') words.push({ text, line: line.line, column: start });
      else if (!isLineEnd(raw, line, index === pieces.length - 1)) {
        findings.report('bad-words', { line: line.line, column }, { key });
      }
      column += piece.length + 1;
    }
  }
  return words;
}

function isLineEnd(raw: RawText, line: RawText[number], isLastPiece: boolean): boolean {
  return isBlank(line) || (isLastPiece && line !== raw.at(-1));
}

function readIds(written: Written): Placed[] {
  const { rule, findings } = written;
  return splitWords(written).filter((word) => {
    const { text, line, column } = word;
    if (!isId(text)) {
      findings.report('malformed-id', word, { id: text });
      return false;
    }
    if (rule.names === 'card' || rule.names === 'note') {
      findings.refer({ kind: rule.names, id: text, line, column });
    }
    return true;
  });
}

/** A warning that the block answers, and why it is left as it is. */
function readAnswer({ raw, place, findings }: Written): ValueByType['answer'] | undefined {
  const [, kind, reason] = /^([a-z-]+):\s+(\S.*)$/.exec(joinLines(raw)) ?? [];
  if (kind === undefined || reason === undefined) findings.report('bad-answer', place, {});
  else if (answerableKinds.includes(kind)) return { kind, reason };
  else {
    const known = answerableKinds.join(', ');
    findings.report('unknown-answer', place, { name: kind, known });
  }
  return undefined;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function isLicence(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(text);
}

function isAddress(text: string): boolean {
  return /^https:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(?:[/?#]\S*)?$/.test(text);
}

function readPicture({ raw, place, standing, findings }: Written): Picture | undefined {
  const [block, ...others] = readMarkdown(raw, standing, findings);
  // An image that is wrong in itself has been reported and left nothing.
  if (block === undefined) return undefined;
  const inline = block.kind === 'paragraph' && block.children.length === 1 && block.children[0];
  if (inline && inline.kind === 'image' && others.length === 0) {
    return { file: inline.file, alt: inline.alt };
  }
  findings.report('bad-image', place, {});
  return undefined;
}
