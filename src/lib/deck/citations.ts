/** Citations, in a value and in running text: `source-id, locator`. */
import type { Place, ValueByType } from './document';
import type { Findings } from './findings';
import { isId } from './id-syntax';

/** Reads `source-id, locator`; reports what is missing and mentions the source. */
export function readCitation(
  text: string,
  place: Place,
  findings: Findings,
): ValueByType['citation'] | undefined {
  const comma = text.indexOf(',');
  const sourceId = (comma === -1 ? text : text.slice(0, comma)).trim();
  const locator =
    comma === -1
      ? ''
      : text
          .slice(comma + 1)
          .trim()
          .replace(/\s+/g, ' ');
  if (sourceId === '') findings.report('citation-without-source', place, {});
  else if (!isId(sourceId)) findings.report('malformed-id', place, { id: sourceId });
  else {
    findings.refer({ kind: 'source', id: sourceId, line: place.line, column: place.column });
    if (locator !== '') return { sourceId, locator };
    findings.report('citation-without-locator', place, { source: sourceId });
  }
  return undefined;
}
