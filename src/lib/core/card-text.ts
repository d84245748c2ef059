/** A card in plain words: its front for lists, and everything it says for filters and search. */
import type { Card } from './deck';
import { toPlainText } from './plain-text';

/** What the card asks. A cloze shows its whole text: in a list nothing is being tested. */
export function frontText({ content }: Card): string {
  return toPlainText(content.kind === 'cloze' ? content.text : content.front);
}

/** What the card answers. */
export function backText({ content }: Card): string {
  switch (content.kind) {
    case 'basic':
      return toPlainText(content.back);
    case 'cloze':
      return toPlainText(content.text);
    case 'list':
      return content.members.map(toPlainText).join('; ');
    case 'picture':
      return content.parts
        .filter((part) => part.id === content.partId)
        .map((part) => toPlainText(part.answer))
        .join(' ');
  }
}
