/** A scenario block to a scenario with its injects and items in order. */
import type { Inject, Item, Option, Scenario } from '../core/deck';
import type { EntryId, ItemId, OptionId, ScenarioId } from '../core/ids';
import type { RichText } from '../core/rich-text';
import { hashContent, type Whereabouts } from './compile-cards';
import { choiceOf } from './compile-choice';
import { compileProvenance, compileTagging } from './compile-provenance';
import { type BlockNode, requiredId, requiredValue, valueOf } from './document';

/** What is known when an item is asked. */
interface Known {
  readonly situation: RichText;
  readonly injects: readonly Inject[];
}

/** The scenario of a scenario block of a document without errors. */
export function compileScenario(block: BlockNode, whereabouts: Whereabouts): Scenario {
  const situation = block.text?.text ?? [];
  const injects: Inject[] = [];
  const items: Item[] = [];
  for (const child of block.children) {
    if (child.kind === 'inject') injects.push(compileInject(child));
    else items.push(compileItem(child, { situation, injects: [...injects] }));
  }
  const { sectionId, passageId } = whereabouts;
  return {
    id: requiredId(block.id) as ScenarioId,
    title: requiredValue(block.fields, 'title', 'line'),
    sectionId,
    ...(passageId === undefined ? {} : { passageId }),
    situation,
    injects,
    items,
    ...compileTagging(block.fields),
  };
}

function compileInject(block: BlockNode): Inject {
  const keys = ['type', 'from', 'to', 'time'] as const;
  const written = keys.flatMap((key) => {
    const value = valueOf(block.fields, key, 'line');
    return value === undefined ? [] : [[key, value] as const];
  });
  return { id: requiredId(block.id), ...Object.fromEntries(written), text: block.text?.text ?? [] };
}

function compileItem(block: BlockNode, known: Known): Item {
  const { fields } = block;
  const outcome = valueOf(fields, 'outcome', 'line');
  const stem = requiredValue(fields, 'stem', 'rich');
  const response = choiceOf(block, 'response', ['single', 'multiple'], 'single');
  const options = compileOptions(block);
  return {
    id: requiredId(block.id) as ItemId,
    hash: hashItem(known, stem, response, options),
    injectCount: known.injects.length,
    stem,
    response,
    options,
    scoring: choiceOf(block, 'scoring', ['partial', 'all-or-nothing'], 'partial'),
    entryIds: (valueOf(fields, 'cards', 'ids') ?? []).map((card) => card.text as EntryId),
    topic: requiredValue(fields, 'topic', 'line'),
    ...(outcome === undefined ? {} : { outcome }),
    domain: choiceOf(block, 'domain', ['knowledge', 'skill', 'attitude']),
    difficulty: choiceOf(block, 'difficulty', ['easy', 'medium', 'hard']),
    isDraft: valueOf(fields, 'draft', 'yes') ?? false,
    ...compileProvenance(fields),
  };
}

function compileOptions(block: BlockNode): Option[] {
  const fixed = new Set(valueOf(block.fields, 'fixed', 'ids')?.map((id) => id.text));
  return requiredValue(block.fields, 'options', 'options').map((option) => {
    const id = requiredId(option.id);
    const { text, isKey, rationale = [] } = option;
    return { id: id as OptionId, text, isKey, isFixed: fixed.has(id), rationale };
  });
}

/** Rationales are teaching, as `why` is on a card: a better one is no other item. */
function hashItem(
  known: Known,
  stem: RichText,
  response: Item['response'],
  options: readonly Option[],
): string {
  const offered = options.map(({ id, text, isKey }) => ({ id, text, isKey }));
  return hashContent({ ...known, stem, response, options: offered });
}
