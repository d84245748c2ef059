/** Items: keys and distractors, a rationale for each option, and options that keep their place. */
import { type BlockNode, type OptionValue, type Place, valueOf } from './document';
import type { Report } from './problems';

/** Checks what an item's keys say together. */
export function lintItem(block: BlockNode, report: Report): void {
  const options = valueOf(block.fields, 'options', 'options') ?? [];
  const place = block.fields.find((field) => field.key === 'options') ?? block;
  const isMultiple = valueOf(block.fields, 'response', 'choice') === 'multiple';
  if (options.length > 0) lintKeys(options, isMultiple, place, report);
  if (valueOf(block.fields, 'draft', 'yes') !== true) lintRationales(options, report);
  lintFixed(block, options, report);
  const scoring = block.fields.find((field) => field.key === 'scoring');
  if (scoring !== undefined && !isMultiple) report('scoring-of-single', scoring, {});
}

function lintKeys(
  options: readonly OptionValue[],
  isMultiple: boolean,
  place: Place,
  report: Report,
): void {
  const keys = options.filter((option) => option.isKey);
  const [, second] = keys;
  if (keys.length === 0) report('item-without-key', place, {});
  else if (keys.length === options.length && options.length > 1) report('only-keys', place, {});
  else if (!isMultiple && second !== undefined) report('several-keys', second, {});
}

/** A draft waits for a person to write its rationales. */
function lintRationales(options: readonly OptionValue[], report: Report): void {
  for (const option of options) {
    if (option.rationale === undefined) {
      report('option-without-rationale', option, { id: option.id?.text ?? '' });
    }
  }
}

function lintFixed(block: BlockNode, options: readonly OptionValue[], report: Report): void {
  const ids = new Set(options.map((option) => option.id?.text));
  for (const fixed of valueOf(block.fields, 'fixed', 'ids') ?? []) {
    if (!ids.has(fixed.text)) report('unknown-fixed-option', fixed, { id: fixed.text });
  }
}
