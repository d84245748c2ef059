/** What reading a document gives: its text, where its parts stand in it, or why it was refused. */

/** What a stretch of text is in its document. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'note' | 'code' | 'furniture';

/** A part of a document; offsets in UTF-16 units of the text, the end exclusive, without blanks at the edges. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a heading, the depth for an item, otherwise 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** Counted from 1, where the document has pages. */
  readonly page?: number;
}

/** A document that could be read. */
export interface ReadText {
  readonly kind: 'read';
  readonly title?: string;
  /** The text as it was read; every offset counts in it. */
  readonly text: string;
  /** The same text, as long, with the marks of its markup blanked out. */
  readonly plain: string;
  readonly blocks: readonly TextBlock[];
}

/** Why a document cannot be read. */
export type ReadProblem =
  | { readonly kind: 'document-too-large'; readonly megabytes: number }
  | { readonly kind: 'document-too-long'; readonly characters: number }
  | { readonly kind: 'line-too-long'; readonly characters: number }
  | { readonly kind: 'document-binary' }
  | { readonly kind: 'document-empty' }
  | { readonly kind: 'document-locked' }
  | { readonly kind: 'document-scanned'; readonly pages: number }
  | { readonly kind: 'document-broken'; readonly format: DocumentFormat }
  | { readonly kind: 'document-unknown' };

/** The formats that can be read. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** A document that was refused, and why. */
export interface RefusedText {
  readonly kind: 'refused';
  readonly problem: ReadProblem;
}

/** What reading gives. */
export type ReadResult = ReadText | RefusedText;

/** Larger files are not opened. */
export const largestFileBytes = 50_000_000;
/** Longer texts and lines are not worked on: some 800,000 words, some 160,000. */
export const longestText = 5_000_000;
export const longestLine = 1_000_000;

/** A refusal. */
export function refuse(problem: ReadProblem): RefusedText {
  return { kind: 'refused', problem };
}

/** The text and its blocks, or a refusal where there is nothing to read or too much. */
export function accept(read: Omit<ReadText, 'kind'>): ReadResult {
  const { text } = read;
  if (text.length > longestText)
    return refuse({ kind: 'document-too-long', characters: text.length });
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse({ kind: 'document-empty' });
  return { kind: 'read', ...read };
}
