/**
 * The second step from a deck document to a deck: what shows only when one part of a document is held against
 * another, or against the world around it (folder, images, today's date), which comes in as arguments.
 */
import { type BlockNode, type Document, valueOf, type Reference } from './document';
import { allBlocks, isCard } from './summary';
import type { FactBase } from './facts';
import { lintFacts } from './lint-facts';
import { type GlobalId, lintIds } from './lint-ids';
import { lintItem } from './lint-items';
import { type Problem, type Report, reportInto, sortProblems } from './problems';

/** What a document is held against; what is not given is not checked. */
export interface Surroundings {
  /** The study day on which the check is made, such as `2026-11-22`. */
  readonly today?: string | undefined;
  /** Name of the folder that the document's id must equal. */
  readonly folder?: string | undefined;
  /** Names of the files beside the document. */
  readonly files?: ReadonlySet<string> | undefined;
  /** The facts that its cards and items may name. */
  readonly facts?: FactBase | undefined;
}

/** What `lintDocument` finds, and the ids that must not stand in any other deck. */
export interface Linted {
  readonly problems: readonly Problem[];
  readonly globalIds: readonly GlobalId[];
}

/** Checks a parsed document; it reports nothing that `parseDocument` has reported. */
export function lintDocument(document: Document, surroundings: Surroundings): Linted {
  const problems: Problem[] = [];
  const report = reportInto(problems);
  const blocks = allBlocks(document);
  lintFolder(document, surroundings.folder, report);
  const globalIds = lintIds(document, report);
  lintReferences(document, blocks, surroundings.files, report);
  for (const block of blocks) lintBlock(block, surroundings, report);
  if (!blocks.some(isCard)) {
    report('no-cards', { line: 1, column: 1 }, {});
  }
  return { problems: sortProblems(problems), globalIds };
}

function lintFolder(document: Document, folder: string | undefined, report: Report): void {
  const id = valueOf(document.frontMatter, 'id', 'id');
  const field = document.frontMatter.find((candidate) => candidate.key === 'id');
  if (folder === undefined || id === undefined || field === undefined || id === folder) return;
  report('id-differs-from-folder', field, { id, folder });
}

function lintReferences(
  document: Document,
  blocks: readonly BlockNode[],
  files: Surroundings['files'],
  report: Report,
): void {
  const idsOf = (isOne: (block: BlockNode) => boolean) =>
    new Set(blocks.filter(isOne).map((block) => block.id?.text));
  const sources = idsOf((block) => block.kind === 'source');
  const notes = idsOf((block) => block.kind === 'note');
  const cards = idsOf(isCard);
  const reporters: Record<Reference['kind'], (reference: Reference) => void> = {
    source: (reference) => {
      if (!sources.has(reference.id)) report('unknown-source', reference, { id: reference.id });
    },
    note: (reference) => {
      if (!notes.has(reference.id)) report('unknown-note', reference, { id: reference.id });
    },
    card: (reference) => {
      if (!cards.has(reference.id)) report('unknown-card', reference, { id: reference.id });
    },
    image: (reference) => {
      if (files?.has(reference.id) === false) {
        report('image-missing', reference, { file: reference.id });
      }
    },
  };
  for (const reference of document.references) reporters[reference.kind](reference);
}

function lintBlock(block: BlockNode, { today, facts }: Surroundings, report: Report): void {
  if (facts !== undefined) lintFacts(block, facts, report);
  if (block.kind === 'item') lintItem(block, report);
  if (block.kind === 'scenario' && !block.children.some((child) => child.kind === 'item')) {
    report('scenario-without-item', block, {});
  }
  const day = valueOf(block.fields, 'review-by', 'day');
  const field = block.fields.find((candidate) => candidate.key === 'review-by');
  if (today !== undefined && day !== undefined && field !== undefined && day < today) {
    report('review-due', field, { day });
  }
}
