/** Bytes to text: what is refused, and where the fault is. */
import { describe, expect, it } from 'vitest';
import { decodeDocument, maxDocumentBytes } from '../../../src/lib/deck/decode';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a file of bytes', () => {
  it('is text when it is UTF-8, with its byte order mark', () => {
    const text = '\uFEFFÉtat\r\n😀';
    expect(decodeDocument(bytesOf(text))).toEqual({ kind: 'text', text });
  });

  it('is refused where it stops being UTF-8', () => {
    const bytes = new Uint8Array([...bytesOf('one\ntwé'), 0xe9, 0x20, ...bytesOf('end')]);
    expect(decodeDocument(bytes)).toMatchObject({
      problem: { kind: 'not-utf8', severity: 'error', line: 2, column: 4 },
    });
  });

  it('is refused when its last character is cut short', () => {
    const bytes = bytesOf('a😀').slice(0, -1);
    expect(decodeDocument(bytes)).toMatchObject({ problem: { kind: 'not-utf8', column: 2 } });
  });

  it('is refused unread when it is too large, whatever it holds', () => {
    const bytes = new Uint8Array(maxDocumentBytes + 1).fill(0xff);
    expect(decodeDocument(bytes)).toMatchObject({ problem: { kind: 'too-large' } });
    expect(decodeDocument(new Uint8Array(maxDocumentBytes))).toMatchObject({ kind: 'text' });
  });
});
