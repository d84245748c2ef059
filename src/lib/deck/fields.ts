/**
 * The syntax of a deck document in one place: each kind of block, its keys, and the type of each value.
 * `decks/README.md` says the same to authors.
 */
import type { BlockKind, ValueType } from './document';

/** What a key's value must be. `allowed` belongs to `choice`; `names` says what the ids of `ids` refer to. */
export interface FieldRule {
  readonly type: ValueType;
  readonly isRequired?: boolean;
  readonly isRepeatable?: boolean;
  readonly allowed?: readonly string[];
  readonly names?: 'card' | 'note' | 'option' | 'fact';
}

/** The rules of a block's keys, in the order in which a manual names them. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** A kind of block: its heading, where it stands, its keys, and whether Markdown follows the keys. */
export interface BlockRule {
  readonly name: string;
  readonly level: 3 | 4;
  readonly holdsText: boolean;
  readonly isCard: boolean;
  readonly fields: FieldRules;
}

const tagging: FieldRules = { tags: { type: 'words' }, language: { type: 'language' } };

/** A warning about writing that the block answers: `kind: reason`. */
const answers: FieldRules = { lint: { type: 'answer', isRepeatable: true } };

const provenance: FieldRules = {
  cite: { type: 'citation', isRequired: true, isRepeatable: true },
  facts: { type: 'ids', names: 'fact' },
  notes: { type: 'ids', names: 'note' },
  'as-of': { type: 'day' },
  'review-by': { type: 'day' },
  ...answers,
  ...tagging,
};

const shared: FieldRules = { why: { type: 'rich' }, ...provenance };
const front: FieldRules = { front: { type: 'rich', isRequired: true } };
const sides: FieldRules = { ...front, back: { type: 'rich', isRequired: true } };
const members: FieldRules = { ...front, members: { type: 'members', isRequired: true } };

const scenario: FieldRules = { title: { type: 'line', isRequired: true }, ...tagging };

const inject: FieldRules = {
  type: { type: 'line' },
  from: { type: 'line' },
  to: { type: 'line' },
  time: { type: 'line' },
};

const item: FieldRules = {
  stem: { type: 'rich', isRequired: true },
  options: { type: 'options', isRequired: true },
  response: { type: 'choice', allowed: ['single', 'multiple'] },
  scoring: { type: 'choice', allowed: ['partial', 'all-or-nothing'] },
  fixed: { type: 'ids', names: 'option' },
  cards: { type: 'ids', names: 'card' },
  topic: { type: 'line', isRequired: true },
  outcome: { type: 'line' },
  domain: { type: 'choice', isRequired: true, allowed: ['knowledge', 'skill', 'attitude'] },
  difficulty: { type: 'choice', isRequired: true, allowed: ['easy', 'medium', 'hard'] },
  draft: { type: 'yes' },
  ...provenance,
};

const note: FieldRules = {
  source: { type: 'citation', isRequired: true },
  says: { type: 'rich', isRequired: true },
  right: { type: 'rich', isRequired: true },
  authority: { type: 'citation', isRequired: true, isRepeatable: true },
  severity: { type: 'choice', isRequired: true, allowed: ['A', 'B', 'C'] },
  ...answers,
};

const source: FieldRules = {
  title: { type: 'line', isRequired: true },
  short: { type: 'line' },
  kind: {
    type: 'choice',
    isRequired: true,
    allowed: ['treaty', 'resolution', 'doctrine', 'report', 'judgment', 'article'],
  },
  year: { type: 'year' },
  address: { type: 'address' },
  'ai-generated': { type: 'yes' },
};

const picture: FieldRules = {
  image: { type: 'image', isRequired: true },
  ...front,
  parts: { type: 'parts', isRequired: true },
};

/** The keys of the front matter. */
export const frontMatterRules: FieldRules = {
  id: { type: 'id', isRequired: true },
  title: { type: 'line', isRequired: true },
  description: { type: 'line', isRequired: true },
  language: { type: 'language', isRequired: true },
  licence: { type: 'licence', isRequired: true },
  core: { type: 'yes' },
  order: { type: 'order' },
};

/** Every kind of block. */
export const blockRules: Readonly<Record<BlockKind, BlockRule>> = {
  basic: cardRule('Basic', sides),
  reversed: cardRule('Reversed', sides),
  cloze: cardRule('Cloze', { text: { type: 'cloze', isRequired: true } }),
  list: cardRule('List', members),
  'ordered-list': cardRule('Ordered list', members),
  picture: cardRule('Picture', picture),
  scenario: { name: 'Scenario', level: 3, holdsText: true, isCard: false, fields: scenario },
  inject: { name: 'Inject', level: 4, holdsText: true, isCard: false, fields: inject },
  item: { name: 'Item', level: 4, holdsText: false, isCard: false, fields: item },
  note: { name: 'Note', level: 3, holdsText: false, isCard: false, fields: note },
  source: { name: 'Source', level: 3, holdsText: false, isCard: false, fields: source },
};

const kindsByName: ReadonlyMap<string, BlockKind> = new Map(
  // Object.entries forgets that the keys are the record's own.
  (Object.entries(blockRules) as [BlockKind, BlockRule][]).map(([kind, rule]) => [rule.name, kind]),
);

/** The kind of block that a heading names, if any. */
export function blockKindNamed(name: string): BlockKind | undefined {
  return kindsByName.get(name);
}

function cardRule(name: string, fields: FieldRules): BlockRule {
  return { name, level: 3, holdsText: false, isCard: true, fields: { ...fields, ...shared } };
}
