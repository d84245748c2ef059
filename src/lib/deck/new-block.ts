/** Blocks that do not exist yet: the draft that a form begins with, with ids that are fit for good. */
import type { DeckId } from '../core/ids';
import type { BlockKind } from './document';
import { withValues, type BlockDraft, type FieldDraft } from './draft';
import { joinOptions } from './draft-lists';
import { initialsOf } from './write-ids';

/** What a new block needs from outside. `random` gives letters and digits, others each time. */
export interface NewBlock {
  readonly deckId: DeckId;
  readonly random: () => string;
  /** What the deck's cards cited last: most often the next one cites it too. */
  readonly cite: string;
  /** What the deck's items are about. */
  readonly topic: string;
}

const prefixes: Partial<Record<BlockKind, string>> = { source: 'src', note: 'note', inject: 'i' };

/** The draft of a new block. */
export function draftBlock(kind: BlockKind, made: NewBlock): BlockDraft {
  const prefix = prefixes[kind] ?? initialsOf(made.deckId);
  return {
    kind,
    id: `${prefix}-${made.random().slice(0, 8)}`,
    fields: startOf(kind, made),
    text: '',
    children: kind === 'scenario' ? [draftBlock('item', made)] : [],
  };
}

/** The id of something inside a block: an option or a picture's part. */
export function draftInnerId(prefix: 'o' | 'p', { random }: Pick<NewBlock, 'random'>): string {
  return `${prefix}-${random().slice(0, 6)}`;
}

/** The draft with a tag, unless it has it. Kinds that have no tags stay as they are. */
export function withTag(draft: BlockDraft, tag: string): BlockDraft {
  if (draft.kind === 'source' || draft.kind === 'note') return draft;
  const known = draft.fields.find(({ key }) => key === 'tags')?.value ?? '';
  const tags = known
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return tags.includes(tag) ? draft : withValues(draft, 'tags', [[...tags, tag].join(', ')]);
}

function startOf(kind: BlockKind, made: NewBlock): FieldDraft[] {
  const field = (key: string, value: string, isBelow = false) => ({ key, value, isBelow });
  const cite = made.cite === '' ? [] : [field('cite', made.cite)];
  switch (kind) {
    case 'item':
      return [
        field('options', joinOptions([emptyOption(made, true), emptyOption(made, false)]), true),
        field('topic', made.topic),
        field('domain', 'knowledge'),
        field('difficulty', 'medium'),
        ...cite,
      ];
    case 'source':
      return [field('kind', 'article')];
    case 'note':
      return [field('severity', 'B')];
    case 'scenario':
    case 'inject':
      return [];
    default:
      return cite;
  }
}

function emptyOption(made: NewBlock, isKey: boolean) {
  return { id: draftInnerId('o', made), isKey, text: '', rationale: '' };
}
