/** A card of the person's own, from a passage that they chose; and whether the words of a card make one. */
import type { Span } from '../generate/candidate';
import { blockAt } from './document-view';
import type { CardWords, ReviewCard, ReviewedDocument } from './review';

/** The beginning of a card on a passage: the passage is its back. */
export function startCard(
  one: ReviewedDocument,
  document: number,
  chosen: Span,
  id: string,
): ReviewCard {
  const span = trim(one.read.plain, chosen);
  const page = one.read.blocks[blockAt(one, span.start)]?.page;
  const { sections } = one.made;
  const section = sections.findLastIndex(({ start }) => start <= span.start);
  return {
    id,
    document,
    candidate: {
      kind: 'own',
      front: '',
      back: one.read.plain.slice(span.start, span.end).replace(/\s+/g, ' '),
      members: [],
      isOrdered: false,
      text: one.read.text.slice(span.start, span.end),
      term: '',
      span,
      section: Math.max(0, section),
      confidence: 1,
      reason: 'chosen-by-hand',
      ...(page !== undefined && { page }),
    },
  };
}

/** The words of a card as a form begins with them. */
export function wordsOf({ candidate }: ReviewCard): CardWords {
  const { front, back, members, gapText, options } = candidate;
  return {
    front,
    back,
    members,
    ...(gapText !== undefined && { gapText }),
    ...(options && { options }),
  };
}

/** Whether the words make a card: nothing is missing, and a gap text has one gap. */
export function isWhole({ front, back, members, gapText, options }: CardWords): boolean {
  const isSaid = (words: string) => words.trim() !== '';
  if (gapText !== undefined) return /^[^{}]*\{\{[^{}|]*[^{}|\s][^{}]*\}\}[^{}]*$/.test(gapText);
  if (!isSaid(front)) return false;
  if (options)
    return (
      options.every(({ text }) => isSaid(text)) &&
      options.some(({ isKey }) => isKey) &&
      options.some(({ isKey }) => !isKey)
    );
  return members.length > 0 ? members.filter(isSaid).length > 1 : isSaid(back);
}

/** The words as they are kept: without blanks around them, the front and back of a gap text made anew. */
export function tidy(words: CardWords): CardWords {
  const members = words.members.map((member) => member.trim()).filter((member) => member !== '');
  const [, before = '', gap = '', after = ''] =
    /^([^]*?)\{\{([^]*?)\}\}([^]*)$/.exec(words.gapText ?? '') ?? [];
  const isGap = words.gapText !== undefined;
  return {
    ...words,
    front: isGap ? `${before}…${after}` : words.front.trim(),
    back: isGap
      ? (gap.split('|')[0] ?? '')
      : members.length > 0
        ? members.join('; ')
        : words.back.trim(),
    members,
  };
}

function trim(plain: string, { start, end }: Span): Span {
  const words = plain.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}
