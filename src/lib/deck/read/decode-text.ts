/**
 * Bytes to text: finds out how a text file is encoded (UTF-8, UTF-16, Windows-1252) and refuses what is no text.
 * It never guesses silently: without a sign of UTF-16, what is not valid UTF-8 is read as Windows-1252.
 */
import { longestLine, longestText, type ReadProblem } from './read-text';

/** The text of a file, or what is wrong with it. */
export function decodeText(bytes: Uint8Array): string | ReadProblem {
  const encoding = guessEncoding(bytes);
  if (encoding === undefined) return { kind: 'document-binary' };
  const text = new TextDecoder(encoding).decode(bytes);
  return checkText(text) ?? text;
}

/** What keeps a text from being worked on; undefined when nothing does. */
export function checkText(text: string): ReadProblem | undefined {
  if (text.length > longestText) return { kind: 'document-too-long', characters: text.length };
  const longest = longestLineOf(text);
  if (longest > longestLine) return { kind: 'line-too-long', characters: longest };
  return undefined;
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 64_000);
  const zeros = countZeros(sample);
  if (zeros.even + zeros.odd > 0) return guessUtf16(zeros, sample.length);
  if (countControls(sample) > sample.length / 100) return undefined;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Latin text in UTF-16 has a zero in every other byte; a file with zeros elsewhere is no text. */
function guessUtf16(zeros: { even: number; odd: number }, length: number): string | undefined {
  const half = length / 2;
  if (zeros.odd > half * 0.5 && zeros.even < half * 0.02) return 'utf-16le';
  if (zeros.even > half * 0.5 && zeros.odd < half * 0.02) return 'utf-16be';
  return undefined;
}

function countZeros(sample: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return zeros;
}

function countControls(sample: Uint8Array): number {
  return sample.filter(
    (byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13,
  ).length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function longestLineOf(text: string): number {
  let longest = 0;
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - start);
    start = stop + 1;
  }
  return longest;
}
