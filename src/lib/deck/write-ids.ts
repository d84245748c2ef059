/**
 * Writes missing ids and gap numbers into the text of a document and changes nothing else in it. The ids come from
 * the document's own content, so the same text always gets the same ones.
 */
import { canonicalJson, shortHash } from '../core/hash';
import { type BlockNode, type Document, type Place, type Placed, valueOf } from './document';
import { isCard } from './summary';
import { parseDocument } from './parse';
import { lineStarts, rawToString } from './raw-text';

/** The text with its ids, and how many ids and numbers were written. */
export interface WithIds {
  readonly text: string;
  readonly count: number;
}

/** Something to write at a place of the file. */
interface Insertion extends Place {
  readonly text: string;
}

/** A place for an id, with what the id is made from. */
interface Vacancy {
  readonly id: Placed | undefined;
  readonly idPlace: Place;
  readonly prefix: string;
  readonly content: unknown;
}

const prefixes = { section: 's', inject: 'i', option: 'o', part: 'p', source: 'src', note: 'note' };

/** Fills in what is missing; a second run finds nothing to do. */
export function writeIds(text: string): WithIds {
  const { document } = parseDocument(text);
  const insertions = [...missingIds(document), ...missingNumbers(document)];
  return { text: insertAll(text, insertions), count: insertions.length };
}

function missingIds(document: Document): Insertion[] {
  const deckId = valueOf(document.frontMatter, 'id', 'id') ?? '';
  const vacancies = findVacancies(document, initialsOf(deckId));
  const taken = new Set(vacancies.flatMap(({ id }) => (id === undefined ? [] : [id.text])));
  return vacancies.flatMap(({ id, idPlace, prefix, content }) => {
    if (id !== undefined) return [];
    const made = makeId(prefix, [deckId, content], taken);
    taken.add(made);
    return [{ line: idPlace.line, column: idPlace.column, text: ` \`${made}\`` }];
  });
}

function findVacancies(document: Document, initials: string): Vacancy[] {
  return document.sections.flatMap((section) => {
    const { title, id, idPlace } = section;
    const own = { id, idPlace, prefix: prefixes.section, content: title };
    const inside = section.parts.flatMap((part) =>
      part.type === 'block' ? vacanciesOfBlock(part, initials) : [],
    );
    return title === undefined ? inside : [own, ...inside];
  });
}

function vacanciesOfBlock(block: BlockNode, initials: string): Vacancy[] {
  const { id, idPlace, fields, children } = block;
  const prefix = prefixOf(block, initials);
  const options = valueOf(fields, 'options', 'options') ?? [];
  const parts = valueOf(fields, 'parts', 'parts') ?? [];
  return [
    ...(prefix === undefined ? [] : [{ id, idPlace, prefix, content: contentOf(block) }]),
    ...options.map((option) => ({ ...option, prefix: prefixes.option, content: option.text })),
    ...parts.map((part) => ({ ...part, prefix: prefixes.part, content: part.answer })),
    ...children.flatMap((child) => vacanciesOfBlock(child, initials)),
  ];
}

/** Global ids begin with letters of the deck. A block of no known kind gets no id. */
function prefixOf(block: BlockNode, initials: string): string | undefined {
  const { kind } = block;
  if (kind === 'inject' || kind === 'source' || kind === 'note') return prefixes[kind];
  return isCard(block) || kind === 'scenario' || kind === 'item' ? initials : undefined;
}

/** `legal-bases` gives `lb`, `glossary` gives `gl`. */
export function initialsOf(deckId: string): string {
  const words = deckId.split('-').filter((word) => word !== '');
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : deckId;
  return letters === '' ? 'id' : letters.slice(0, words.length > 1 ? 4 : 2);
}

function contentOf(block: BlockNode): unknown {
  const fields = block.fields.map(({ key, raw }) => [key, rawToString(raw)]);
  const text = block.text === undefined ? '' : rawToString(block.text.raw);
  return [block.name, fields, text];
}

function makeId(prefix: string, content: unknown, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = `${prefix}-${shortHash(canonicalJson([content, attempt]), 8)}`;
    if (!taken.has(id)) return id;
  }
}

function missingNumbers(document: Document): Insertion[] {
  return document.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      const cloze = part.type === 'block' ? valueOf(part.fields, 'text', 'cloze') : undefined;
      return (cloze?.unnumbered ?? []).map(({ place, number }) => ({
        line: place.line,
        column: place.column,
        text: `${String(number)}:`,
      }));
    }),
  );
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  const starts = lineStarts(text);
  const ordered = insertions
    .map((insertion) => ({ ...insertion, at: offsetOf(starts, insertion) }))
    .sort((a, b) => a.at - b.at);
  let from = 0;
  const pieces: string[] = [];
  for (const { at, text: inserted } of ordered) {
    pieces.push(text.slice(from, at), inserted);
    from = at;
  }
  return pieces.join('') + text.slice(from);
}

function offsetOf(starts: readonly number[], { line, column }: Place): number {
  const start = starts[line - 1];
  if (start === undefined) throw new Error(`Inconsistent: no line ${String(line)}`);
  return start + column - 1;
}
