/** Source and note blocks to the sources and verified notes of a deck. */
import type { Source, VerifiedNote } from '../core/deck';
import { choiceOf } from './compile-choice';
import { type BlockNode, requiredId, requiredValue, valueOf, valuesOf } from './document';

const sourceKinds = ['treaty', 'resolution', 'doctrine', 'report', 'judgment', 'article'] as const;

/** The source of a source block of a document without errors; its title stands in for a short name. */
export function compileSource(block: BlockNode): Source {
  const { fields } = block;
  const title = requiredValue(fields, 'title', 'line');
  const year = valueOf(fields, 'year', 'year');
  const address = valueOf(fields, 'address', 'address');
  return {
    id: requiredId(block.id),
    title,
    short: valueOf(fields, 'short', 'line') ?? title,
    kind: choiceOf(block, 'kind', sourceKinds),
    ...(year === undefined ? {} : { year }),
    ...(address === undefined ? {} : { address }),
    isAiGenerated: valueOf(fields, 'ai-generated', 'yes') ?? false,
  };
}

/** The verified note of a note block of a document without errors. */
export function compileNote(block: BlockNode): VerifiedNote {
  const { fields } = block;
  return {
    id: requiredId(block.id),
    source: requiredValue(fields, 'source', 'citation'),
    says: requiredValue(fields, 'says', 'rich'),
    right: requiredValue(fields, 'right', 'rich'),
    authorities: valuesOf(fields, 'authority', 'citation'),
    severity: choiceOf(block, 'severity', ['A', 'B', 'C']),
  };
}
