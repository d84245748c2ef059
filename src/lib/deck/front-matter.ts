/** The front matter: the lines between `---` at the top of a document, one `key: value` each. */
import type { Field, TextLine } from './document';
import { type FieldDraft, readFields } from './field-lines';
import { frontMatterRules } from './fields';
import type { Findings } from './findings';
import { cutLine, isBlank } from './raw-text';
import { scanLine } from './scan-lines';

/** The fields of the front matter and the lines after it. */
export interface FrontMatter {
  readonly fields: readonly Field[];
  readonly body: readonly TextLine[];
}

const keyShape = /^([A-Za-z][A-Za-z0-9_-]*):(?:[ \t]+|$)/;

/** Reads the front matter; where it is not closed, the first section heading ends it. */
export function readFrontMatter(lines: readonly TextLine[], findings: Findings): FrontMatter {
  const open = lines.findIndex((line) => !isBlank(line));
  const fence = lines[open];
  if (fence === undefined || !isFence(fence)) {
    findings.report('missing-front-matter', { line: 1, column: 1 }, {});
    return { fields: [], body: lines };
  }
  const inner = lines.slice(open + 1);
  const end = inner.findIndex((line) => isFence(line) || scanLine(line).kind === 'heading');
  const last = inner[end];
  const isClosed = last !== undefined && isFence(last);
  if (!isClosed) findings.report('unclosed-front-matter', fence, {});
  const drafts = readLines(end === -1 ? inner : inner.slice(0, end), findings);
  const owner = { rules: frontMatterRules, block: undefined, line: fence.line, column: 1 };
  const fields = readFields(drafts, owner, findings);
  return { fields, body: end === -1 ? [] : inner.slice(isClosed ? end + 1 : end) };
}

function isFence(line: TextLine): boolean {
  return line.text.trimEnd() === '---';
}

function readLines(lines: readonly TextLine[], findings: Findings): FieldDraft[] {
  return lines.flatMap((line) => {
    if (isBlank(line)) return [];
    const match = keyShape.exec(line.text);
    if (match?.[1] !== undefined) {
      const value = withoutQuotes(cutLine(line, match[0].length));
      return [{ key: match[1], line: line.line, column: line.column, lines: [value] }];
    }
    findings.report('bad-front-matter-line', line, {});
    return [];
  });
}

/** Code hosts read front matter as YAML, where a title with a colon has to stand in quotes. */
function withoutQuotes(line: TextLine): TextLine {
  const text = line.text.trim();
  const isQuoted = text.length >= 2 && /^["']/.test(text) && text.endsWith(text.charAt(0));
  return isQuoted
    ? { text: text.slice(1, -1), line: line.line, column: line.column + 1 }
    : { ...line, text };
}
