/**
 * One part of an own deck, checked while it is being written: the same parse, lint and compile as for a whole deck,
 * with every problem beside the key that it is about.
 */
import type { Deck } from '../core/deck';
import type { DeckId, PartId } from '../core/ids';
import type { DeckHead } from '../core/own-events';
import { compileParts, isFatal } from './compile-own';
import type { BlockKind, BlockNode, Place } from './document';
import { lintDocument } from './lint';
import { parseDocument } from './parse';
import { printHead, scheduledOf, type DeckPart } from './parts';
import { problemAt, type Problem } from './problems';
import { joinLines } from './raw-text';

/** What a part is. `unclear`: its text is no single part. */
export type PartKind = 'section' | 'text' | BlockKind | 'unclear';

/** What a part is held against. */
export interface PartSurroundings {
  readonly deckId: DeckId;
  readonly head: DeckHead;
  /** Ids that it may mention. */
  readonly sourceIds: ReadonlySet<string>;
  readonly cardIds: ReadonlySet<string>;
  readonly noteIds: ReadonlySet<string>;
  /** Names of the images that the deck has; undefined where they are not known. */
  readonly files: ReadonlySet<string> | undefined;
}

/** A part as checked. `block` is there when it is one; `label` is its first words, as written. */
export interface CheckedPart extends Pick<DeckPart, 'cards' | 'items'> {
  readonly kind: PartKind;
  readonly label: string;
  readonly ownId: string;
  readonly block: BlockNode | undefined;
  readonly problems: readonly Problem[];
  /** Whether the problems keep it from being studied. */
  readonly isFaulty: boolean;
}

const labelKeys = ['front', 'text', 'title', 'says'];

/** Checks a part's text. Lines of problems count from the part's first. */
export function checkPart(text: string, surroundings: PartSurroundings): CheckedPart {
  const isSection = /^##[ \t]/.test(text);
  const before = [
    printHead(surroundings.deckId, surroundings.head),
    '',
    ...(isSection ? [] : ['## S `s`', '']),
  ];
  const prefix = before.join('\n');
  const { document, problems } = parseDocument(`${prefix}\n${text}`);
  const lineCount = prefix.split('\n').length;
  const found = [...problems, ...lintDocument(document, { files: surroundings.files }).problems]
    .filter((problem) => !isKnown(problem, surroundings))
    .map((problem) => ({ ...problem, line: Math.max(1, problem.line - lineCount) }));
  const isOneSection = document.sections.length === 1;
  const [section] = document.sections;
  const [part, ...others] = section?.parts ?? [];
  const isSingle = isOneSection && (isSection ? !part : part !== undefined && others.length === 0);
  const all = isSingle
    ? found
    : [...found, problemAt('heading-in-text', { line: 1, column: 1 }, {})];
  const block = part?.type === 'block' ? moveBlock(part, lineCount) : undefined;
  const isFaulty = all.some(isFatal);
  return {
    kind: kindOf(isSingle, isSection, block),
    label: isSection ? (section?.title ?? '') : labelOf(block, text),
    ownId: (isSection ? section?.id?.text : block?.id?.text) ?? '',
    block,
    problems: all,
    isFaulty,
    ...(block && !isFaulty ? scheduledOf(block) : { cards: [], items: [] }),
  };
}

/** The part alone as a deck, for a preview, with the sources that it may cite. */
export function previewPart(
  { deckId, head }: PartSurroundings,
  text: string,
  sourceTexts: readonly string[],
): Deck {
  const isSection = /^##[ \t]/.test(text);
  const texts = [...(isSection ? [] : ['## S `s`']), text, '## Sources `preview`', ...sourceTexts];
  const parts = texts.map((one, index) => ({ id: String(index) as PartId, text: one }));
  return compileParts(deckId, head, parts).deck;
}

/** The problems of a block by the key that each is about; those of no key stand under an empty one. */
export function problemsByKey(
  block: BlockNode,
  problems: readonly Problem[],
): Map<string, Problem[]> {
  const byKey = new Map<string, Problem[]>();
  const end = Math.min(Infinity, ...block.children.map(({ line }) => line));
  for (const problem of problems) {
    if (problem.line < block.line || problem.line >= end) continue;
    const key = keyOf(block, problem);
    byKey.set(key, [...(byKey.get(key) ?? []), problem]);
  }
  return byKey;
}

/** The problems that are about one child of a scenario. */
export function problemsOfChild(
  block: BlockNode,
  index: number,
  problems: readonly Problem[],
): Problem[] {
  const from = block.children[index]?.line ?? Infinity;
  const to = block.children[index + 1]?.line ?? Infinity;
  return problems.filter(({ line }) => line >= from && line < to);
}

function keyOf(block: BlockNode, problem: Problem): string {
  if (problem.kind === 'no-citation') return 'cite';
  if (problem.kind === 'missing-key') return problem.params.key;
  if (problem.line === block.line) return '';
  const text = block.text?.raw[0];
  if (text && problem.line >= text.line) return '';
  return block.fields.findLast(({ line }) => line <= problem.line)?.key ?? '';
}

/** What a part alone cannot know: mentions of other parts, and a deck without cards. */
function isKnown(problem: Problem, surroundings: PartSurroundings): boolean {
  switch (problem.kind) {
    case 'no-cards':
      return true;
    case 'unknown-source':
      return surroundings.sourceIds.has(problem.params.id);
    case 'unknown-card':
      return surroundings.cardIds.has(problem.params.id);
    case 'unknown-note':
      return surroundings.noteIds.has(problem.params.id);
    default:
      return false;
  }
}

function kindOf(isSingle: boolean, isSection: boolean, block: BlockNode | undefined): PartKind {
  if (!isSingle) return 'unclear';
  if (isSection) return 'section';
  return block ? (block.kind ?? 'unclear') : 'text';
}

function labelOf(block: BlockNode | undefined, text: string): string {
  if (!block) return text.replace(/\s+/g, ' ').slice(0, 200);
  const field = labelKeys.flatMap((key) => block.fields.filter((one) => one.key === key))[0];
  return field ? withoutGaps(joinLines(field.raw)).slice(0, 200) : '';
}

function withoutGaps(text: string): string {
  return text.replace(/\{\{(?:\d+:)?([^|}]*)(?:\|[^}]*)?\}\}/g, '$1');
}

/** The block with lines that count from the part's first. */
function moveBlock(block: BlockNode, by: number): BlockNode {
  const move = <At extends Place>(place: At): At => ({ ...place, line: place.line - by });
  return {
    ...move(block),
    fields: block.fields.map((field) => ({ ...move(field), raw: field.raw.map(move) })),
    text: block.text && { ...block.text, raw: block.text.raw.map(move) },
    children: block.children.map((child) => moveBlock(child, by)),
  };
}
