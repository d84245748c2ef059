/** Everything by which a paper, a key sheet or an answer sheet leaves the device: link, QR codes, file. */
import type { AnswerSheet } from '../core/answer-sheet';
import type { KeySheet } from '../core/key-sheet';
import type { ExtraTime, Paper, PaperContents } from '../core/paper';
import { withoutKeys } from '../core/paper-items';
import { writeFragment, type SharedCode } from '../core/share-link';
import type { QrPicture } from '../platform/qr-draw';
import { encodeKeySheet, encodePaper, encodePaperFile } from './paper-codes';
import { drawShared, linkOf } from './qr-codes';
import { encodeSheet } from './sheet-codes';

/** A thing to give out. */
export interface HandOut {
  readonly link: string;
  /** One, or a chain to be shown in turn. */
  readonly pictures: readonly QrPicture[];
  readonly fileName: string;
  readonly fileText: string;
}

/** A paper, for everybody or with one person's extra time. `page`: the address that opens it, without a fragment. */
export async function handOutPaper(
  page: string,
  { paper, contents }: { readonly paper: Paper; readonly contents: PaperContents },
  extraTime?: ExtraTime,
): Promise<HandOut> {
  const code = await encodePaper(paper);
  const shared: SharedCode = { kind: 'paper', code, ...(extraTime ? { extraTime } : {}) };
  const embedded = paper.feedback === 'after-hand-in' ? contents : withoutKeys(contents);
  const fileText = await encodePaperFile(paper, embedded);
  return finish(page, shared, `${toFileName(paper.title)}.mandate-paper`, fileText);
}

/** The keys of a paper, after the due time. */
export async function handOutKeys(page: string, title: string, keys: KeySheet): Promise<HandOut> {
  const shared: SharedCode = { kind: 'key-sheet', code: await encodeKeySheet(keys) };
  return finish(page, shared, `${toFileName(title)}.mandate-keys`, writeFragment(shared));
}

/** An answer sheet, to the instructor who made the paper. */
export async function handOutSheet(
  page: string,
  paper: Paper,
  sheet: AnswerSheet,
): Promise<HandOut> {
  const shared: SharedCode = { kind: 'sheet', code: await encodeSheet(sheet, paper.publicKey) };
  const who = toFileName(sheet.learner.name || sheet.learner.number || sheet.attemptId.slice(0, 8));
  const fileName = `${toFileName(paper.title)}-${who}.mandate-answers`;
  return finish(page, shared, fileName, writeFragment(shared));
}

function finish(page: string, shared: SharedCode, fileName: string, fileText: string): HandOut {
  return { link: linkOf(page, shared), pictures: drawShared(page, shared), fileName, fileText };
}

/** A text as a name that every file system takes. */
export function toFileName(text: string): string {
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 60) || 'quiz';
}
