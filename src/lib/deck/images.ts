/** Images of a deck: plain file names beside the document, each with its alternative text. */
import type { Picture } from '../core/deck';
import type { Place } from './document';
import type { Findings } from './findings';

const fileShape = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:svg|png|jpe?g|webp|gif|avif)$/i;

/** Checks an image's name and alternative text and mentions the file. */
export function readImage(
  file: string,
  alt: string,
  place: Place,
  findings: Findings,
): Picture | undefined {
  if (alt.trim() === '') findings.report('image-without-alt', place, { file });
  if (/[/\\:]/.test(file)) findings.report('image-with-path', place, { file });
  else if (!fileShape.test(file)) findings.report('image-type', place, { file });
  else {
    findings.refer({ kind: 'image', id: file, line: place.line, column: place.column });
    return alt.trim() === '' ? undefined : { file, alt: alt.trim() };
  }
  return undefined;
}
