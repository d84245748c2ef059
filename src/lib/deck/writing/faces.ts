/** What each scheduled card of a block asks and answers, in plain words. */
import { findGap } from '../../core/gap';
import { inlineText, toPlainText } from '../../core/plain-text';
import type { RichText } from '../../core/rich-text';
import { type BlockNode, valueOf } from '../document';

/** One card's question and answer. */
export interface Face {
  readonly front: string;
  readonly answer: string;
}

/** The faces of a card block; none of what is no card or could not be read. */
export function facesOf(block: BlockNode): Face[] {
  const front = plain(block, 'front');
  switch (block.kind) {
    case 'basic':
      return [{ front, answer: plain(block, 'back') }];
    case 'reversed':
      return [
        { front, answer: plain(block, 'back') },
        { front: plain(block, 'back'), answer: front },
      ];
    case 'cloze':
      return clozeFaces(block);
    case 'list':
    case 'ordered-list': {
      const members = valueOf(block.fields, 'members', 'members') ?? [];
      return [{ front, answer: members.map(toPlainText).join('; ') }];
    }
    case 'picture': {
      const parts = valueOf(block.fields, 'parts', 'parts') ?? [];
      return parts.map(({ answer }) => ({ front, answer: toPlainText(answer) }));
    }
    default:
      return [];
  }
}

/** The text of a key in plain words, empty when it is not there. */
export function plain(block: BlockNode, key: string): string {
  return toPlainText(valueOf(block.fields, key, 'rich') ?? []);
}

function clozeFaces(block: BlockNode): Face[] {
  const cloze = valueOf(block.fields, 'text', 'cloze');
  if (cloze === undefined) return [];
  const whole = toPlainText(cloze.text);
  return cloze.gapNumbers.map((gap) => hideGap(whole, cloze.text, gap));
}

function hideGap(whole: string, text: RichText, gap: number): Face {
  const answers = findGap(text, gap).map(inlineText);
  return {
    front: answers.reduce((front, answer) => front.replace(answer, '…'), whole),
    answer: answers.join(' … '),
  };
}
