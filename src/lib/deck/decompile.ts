/** The cards of an entry to the block that they were compiled from, as a draft: how a shipped card comes to be edited. */
import type { Card, CardContent, Provenance } from '../core/deck';
import type { RichText } from '../core/rich-text';
import type { BlockKind } from './document';
import type { BlockDraft, FieldDraft } from './draft';
import { joinMembers, joinPictureParts } from './draft-lists';
import { standsBesideKey, writeRich } from './write-rich';

/** The draft of an entry. `cards` are all its cards, in the order of the deck. */
export function decompileEntry(cards: readonly [Card, ...Card[]]): BlockDraft {
  const [card] = cards;
  const kind = kindOf(card.content, cards.length);
  return {
    kind,
    id: card.entryId,
    fields: [
      ...contentFields(card.content),
      ...(card.why ? [rich('why', card.why)] : []),
      ...provenanceFields(card),
    ],
    text: '',
    children: [],
  };
}

function kindOf(content: CardContent, count: number): BlockKind {
  if (content.kind === 'basic') return count > 1 ? 'reversed' : 'basic';
  if (content.kind === 'list') return content.isOrdered ? 'ordered-list' : 'list';
  return content.kind;
}

function contentFields(content: CardContent): FieldDraft[] {
  switch (content.kind) {
    case 'basic':
      return [rich('front', content.front), rich('back', content.back)];
    case 'cloze':
      return [rich('text', content.text)];
    case 'list': {
      const members = content.members.map((member) => writeRich(member, true));
      const value = joinMembers(members, content.isOrdered);
      return [rich('front', content.front), { key: 'members', value, isBelow: true }];
    }
    case 'picture': {
      const { picture, front, parts } = content;
      const written = parts.map((part) => ({ ...part, answer: writeRich(part.answer, true) }));
      return [
        line('image', `![${picture.alt.replace(/[\\[\]`*_<]/g, '\\$&')}](${picture.file})`),
        rich('front', front),
        { key: 'parts', value: joinPictureParts(written), isBelow: true },
      ];
    }
  }
}

function provenanceFields(provenance: Provenance): FieldDraft[] {
  const { citations, factIds, noteIds, asOf, reviewBy, tags, language } = provenance;
  return [
    ...citations.map(({ sourceId, locator }) => line('cite', `${sourceId}, ${locator}`)),
    line('facts', factIds.join(', ')),
    line('notes', noteIds.join(', ')),
    line('as-of', asOf ?? ''),
    line('review-by', reviewBy ?? ''),
    line('tags', tags.join(', ')),
    line('language', language ?? ''),
  ].filter(({ value }) => value !== '');
}

function rich(key: string, text: RichText): FieldDraft {
  const isBeside = standsBesideKey(text);
  return { key, value: writeRich(text, isBeside), isBelow: !isBeside };
}

function line(key: string, value: string): FieldDraft {
  return { key, value, isBelow: false };
}
