/**
 * Any file to text: tells the format by what the file is rather than by what it is called, and loads the reader of
 * that format alone.
 */
import { decodeText } from './decode-text';
import { readMarkdownText } from './markdown-text';
import type { OnPage } from './pdf';
import { readPlainText } from './plain-text';
import { type DocumentFormat, largestFileBytes, type ReadResult, refuse } from './read-text';

/** A file as it was chosen or dropped. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The refusal of a file by its size alone, before it is opened. */
export function refuseLarge(sizeBytes: number): ReadResult | undefined {
  if (sizeBytes <= largestFileBytes) return undefined;
  return refuse({ kind: 'document-too-large', megabytes: Math.ceil(sizeBytes / 1_000_000) });
}

/** Reads a file. */
export async function readFileText(
  { name, bytes }: GivenFile,
  onPage?: OnPage,
): Promise<ReadResult> {
  const tooLarge = refuseLarge(bytes.length);
  if (tooLarge) return tooLarge;
  if (bytes.length === 0) return refuse({ kind: 'document-empty' });
  const format = formatOf(name, bytes);
  if (format === 'pdf') return (await import('./pdf')).readPdf(bytes, onPage);
  if (format === 'docx') return (await import('./docx')).readDocx(bytes);
  if (format === undefined) return refuse({ kind: 'document-unknown' });
  const text = decodeText(bytes);
  return typeof text === 'string' ? readTextAs(text, format) : refuse(text);
}

/** Reads text that was pasted, or decoded from a file. */
export async function readTextAs(text: string, format: DocumentFormat): Promise<ReadResult> {
  if (format === 'html') return (await import('./html-text')).readHtmlText(text);
  return format === 'markdown' ? readMarkdownText(text) : readPlainText(text);
}

function formatOf(name: string, bytes: Uint8Array): DocumentFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return start.includes('mimetype') ? undefined : 'docx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'docx';
  if (
    /\.html?$|\.xhtml$/i.test(name) ||
    /^\s*(?:<!doctype html|<html)/i.test(start.replace(/^\u00ef\u00bb\u00bf/, ''))
  )
    return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
