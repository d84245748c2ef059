/**
 * Checks that scenarios, items and their text from a stranger's paper have the shape that the app renders: known
 * nodes, https addresses, plain file names, bounded sizes. What passes may be shown; it is still not trusted.
 */
import type { PaperContents } from './paper';
import {
  isBoolean,
  isListOf,
  isOneOf,
  isRecordOf,
  isText,
  isVariant,
  isWhole,
} from './check-value';
import type { Check } from './check-value';

const deepest = 12;
const anyText = isText(20_000);
const line = isText(500);
const id = isText(120, /^[^\s/\\]+$/);
const address = isText(2_000, /^https:\/\//);
const fileName = isText(200, /^[\w-][\w.-]*$/);

/** A node that holds others: refused when it lies too deep. */
function nested(check: () => Check): Check {
  return (value, depth = deepest) => depth > 0 && check()(value, depth - 1);
}

const inlines: Check = nested(() => isListOf(inline, 2_000));
const kindOf = (kind: string) => ({ kind: isOneOf([kind]) });
const inline = isVariant({
  text: isRecordOf({ ...kindOf('text'), text: anyText }),
  emphasis: isRecordOf({ ...kindOf('emphasis'), children: inlines }),
  strong: isRecordOf({ ...kindOf('strong'), children: inlines }),
  code: isRecordOf({ ...kindOf('code'), text: anyText }),
  link: isRecordOf({ ...kindOf('link'), address, children: inlines }),
  citation: isRecordOf({ ...kindOf('citation'), sourceId: id, locator: line }),
  foreign: isRecordOf({ ...kindOf('foreign'), language: isText(40), text: anyText }),
  image: isRecordOf({ ...kindOf('image'), file: fileName, alt: line }),
  gap: isRecordOf({ ...kindOf('gap'), number: isWhole(1, 99), children: inlines }, { hint: line }),
  break: isRecordOf(kindOf('break')),
});
const richText: Check = nested(() => isListOf(block, 500));
const block = isVariant({
  paragraph: isRecordOf({ ...kindOf('paragraph'), children: inlines }),
  list: isRecordOf({ ...kindOf('list'), isOrdered: isBoolean, items: isListOf(richText, 200) }),
  quote: isRecordOf({ ...kindOf('quote'), blocks: richText }),
  table: isRecordOf({
    ...kindOf('table'),
    header: isListOf(inlines, 30),
    rows: isListOf(isListOf(inlines, 30), 200),
  }),
});

const option = isRecordOf({
  id,
  text: richText,
  isKey: isBoolean,
  isFixed: isBoolean,
  rationale: richText,
});
const isoDay = isText(10, /^\d{4}-\d{2}-\d{2}$/);
const language = isText(40);
const ids = isListOf(id, 200);
const tags = isListOf(line, 100);

const item = isRecordOf(
  {
    id,
    hash: isText(64, /^[0-9a-f]*$/),
    injectCount: isWhole(0, 100),
    stem: richText,
    response: isOneOf(['single', 'multiple']),
    scoring: isOneOf(['partial', 'all-or-nothing']),
    options: isListOf(option, 12),
    entryIds: ids,
    topic: line,
    domain: isOneOf(['knowledge', 'skill', 'attitude']),
    difficulty: isOneOf(['easy', 'medium', 'hard']),
    isDraft: isBoolean,
    citations: isListOf(isRecordOf({ sourceId: id, locator: line }), 100),
    factIds: ids,
    noteIds: ids,
    tags,
  },
  { outcome: line, asOf: isoDay, reviewBy: isoDay, language },
);
const inject = isRecordOf({ id, text: richText }, { type: line, from: line, to: line, time: line });
const scenario = isRecordOf(
  {
    id,
    title: line,
    sectionId: isText(120),
    situation: richText,
    injects: isListOf(inject, 100),
    items: isListOf(item, 200),
    tags,
  },
  { passageId: isText(120), language },
);
const source = isRecordOf(
  {
    id,
    title: line,
    short: line,
    kind: isOneOf(['treaty', 'resolution', 'doctrine', 'report', 'judgment', 'article']),
    isAiGenerated: isBoolean,
  },
  { year: isWhole(0, 9_999), address },
);
const contents = isRecordOf({
  scenarios: isListOf(scenario, 200),
  sources: isListOf(source, 500),
});

/** Whether a value is contents of a paper, with ids that are met once and items that can be asked. */
export function isPaperContents(value: unknown): value is PaperContents {
  if (!contents(value)) return false;
  const { scenarios } = value as PaperContents;
  const items = scenarios.flatMap((one) => one.items);
  const areApart = (names: readonly string[]) => new Set(names).size === names.length;
  return (
    areApart(scenarios.map((one) => one.id)) &&
    areApart(items.map((one) => one.id)) &&
    items.every(({ options }) => options.length >= 2 && areApart(options.map((one) => one.id)))
  );
}

/** Whether a value is rich text that may be shown. */
export const isRichText: Check = richText;
