/**
 * How decks are written: patterns and wordings that test skill at tests, not knowledge of the subject. All of it is
 * advice, and a block may answer it; what words mean is read in English alone.
 */
import { type BlockNode, type Document, valueOf } from '../document';
import { type Problem, reportInto, sortProblems } from '../problems';
import { allBlocks, isCard } from '../summary';
import { unanswered } from './answers';
import { lintBalance } from './lint-balance';
import { lintFront, lintList } from './lint-cards';
import { lintNotes } from './lint-notes';
import { lintOptions } from './lint-options';
import { lintPairs } from './lint-pairs';
import { countItemsByWord, lintWording } from './lint-wording';
import { Remarks } from './remarks';

/** A document among others, by its name for messages. */
export interface NamedDocument {
  readonly file: string;
  readonly document: Document;
}

/** Warnings about the writing of documents, by their position; documents are held against one another as well. */
export function lintWriting(documents: readonly NamedDocument[]): Problem[][] {
  const remarks = documents.map(() => new Remarks());
  const ownProblems = documents.map(({ document }, index) =>
    lintAlone(document, at(remarks, index)),
  );
  const entries = documents.flatMap(({ file, document }, index) =>
    allBlocks(document)
      .filter(isCard)
      .map((block) => ({ block, file, remarks: at(remarks, index) })),
  );
  lintPairs(entries);
  return documents.map(({ document }, index) => {
    const rest = allBlocks(document).flatMap((block) => unanswered(block, at(remarks, index)));
    return sortProblems([...at(ownProblems, index), ...rest]);
  });
}

/** Leaves what belongs to a block in `remarks`; returns what belongs to the deck as a whole. */
function lintAlone(document: Document, remarks: Remarks): Problem[] {
  const blocks = allBlocks(document);
  const items = blocks.filter(({ kind }) => kind === 'item');
  const itemsByWord = countItemsByWord(items);
  for (const block of blocks) {
    const report = remarks.on(block);
    if (block.kind === 'item') lintOptions(block, report);
    if (block.kind === 'item' && isEnglish(block, document))
      lintWording(block, itemsByWord, report);
    if (isCard(block)) lintList(block, report);
    if (isCard(block) && isEnglish(block, document)) lintFront(block, report);
  }
  lintNotes(blocks, remarks);
  const problems: Problem[] = [];
  const place = document.frontMatter.find(({ key }) => key === 'id') ?? { line: 1, column: 1 };
  lintBalance(items, place, reportInto(problems));
  return problems;
}

function isEnglish({ fields }: BlockNode, { frontMatter }: Document): boolean {
  const language =
    valueOf(fields, 'language', 'language') ?? valueOf(frontMatter, 'language', 'language') ?? '';
  return /^en\b/i.test(language);
}

function at<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index];
  if (thing === undefined) throw new Error(`Inconsistent: no document ${String(index)}`);
  return thing;
}
