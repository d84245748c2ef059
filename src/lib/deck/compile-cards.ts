/** A card block to the cards that are scheduled from it: one, or several that are siblings. */
import type { Card, CardContent, PicturePart } from '../core/deck';
import { canonicalJson, shortHash } from '../core/hash';
import type { CardId, EntryId } from '../core/ids';
import { compileProvenance } from './compile-provenance';
import { type BlockNode, requiredId, requiredValue, valueOf } from './document';

/** Where in the deck a block stands. */
export interface Whereabouts {
  readonly sectionId: string;
  readonly passageId: string | undefined;
}

/** One scheduled card to be: what its id adds to the entry's, and what it asks. */
interface Asked {
  readonly suffix: string;
  readonly content: CardContent;
}

/** Hash of what a learner is asked and shown as the answer: 16 hexadecimal digits. */
export function hashContent(content: unknown): string {
  return shortHash(canonicalJson(content), 16);
}

/** The cards of a card block of a document without errors. */
export function compileCards(block: BlockNode, whereabouts: Whereabouts): Card[] {
  const entryId = requiredId(block.id) as EntryId;
  const why = valueOf(block.fields, 'why', 'rich');
  const { sectionId, passageId } = whereabouts;
  return contentsOf(block).map(({ suffix, content }) => ({
    id: `${entryId}${suffix}` as CardId,
    entryId,
    hash: hashContent(hashedPart(content)),
    sectionId,
    ...(passageId === undefined ? {} : { passageId }),
    content,
    ...(why === undefined ? {} : { why }),
    ...compileProvenance(block.fields),
  }));
}

function contentsOf(block: BlockNode): Asked[] {
  switch (block.kind) {
    case 'basic':
      return [{ suffix: '', content: basicContent(block, 'front', 'back') }];
    case 'reversed':
      return [
        { suffix: '', content: basicContent(block, 'front', 'back') },
        { suffix: '~reverse', content: basicContent(block, 'back', 'front') },
      ];
    case 'cloze':
      return clozeContents(block);
    case 'list':
    case 'ordered-list':
      return [{ suffix: '', content: listContent(block) }];
    case 'picture':
      return pictureContents(block);
    default:
      throw new Error(`Inconsistent: a ${block.name} is no card`);
  }
}

function basicContent(block: BlockNode, front: string, back: string): CardContent {
  return {
    kind: 'basic',
    front: requiredValue(block.fields, front, 'rich'),
    back: requiredValue(block.fields, back, 'rich'),
  };
}

function clozeContents(block: BlockNode): Asked[] {
  const { text, gapNumbers } = requiredValue(block.fields, 'text', 'cloze');
  return gapNumbers.map((gap) => ({
    suffix: `~${String(gap)}`,
    content: { kind: 'cloze', text, gap },
  }));
}

function listContent(block: BlockNode): CardContent {
  return {
    kind: 'list',
    front: requiredValue(block.fields, 'front', 'rich'),
    isOrdered: block.kind === 'ordered-list',
    members: requiredValue(block.fields, 'members', 'members'),
  };
}

function pictureContents(block: BlockNode): Asked[] {
  const parts = requiredValue(block.fields, 'parts', 'parts').map(
    ({ id, left, top, width, height, answer }): PicturePart => ({
      id: requiredId(id),
      left,
      top,
      width,
      height,
      answer,
    }),
  );
  const front = requiredValue(block.fields, 'front', 'rich');
  const picture = requiredValue(block.fields, 'image', 'image');
  return parts.map(({ id }) => ({
    suffix: `~${id}`,
    content: { kind: 'picture', front, picture, parts, partId: id },
  }));
}

/** Of a picture only the card's own part is asked: a change of another part is no change of this card. */
function hashedPart(content: CardContent): unknown {
  if (content.kind !== 'picture') return content;
  const { kind, front, picture, parts, partId } = content;
  return { kind, front, picture, part: parts.find((part) => part.id === partId) };
}
