/** Reading deck documents from disk; whatever keeps a file from being read becomes a problem. */
import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decodeDocument, sizeProblem } from '../../lib/deck/decode';
import { type Problem, problemAt } from '../../lib/deck/problems';

const start = { line: 1, column: 1 };

/** The text of a file, or the problem that refuses it. A file that is too large is not even opened. */
export function readDocumentFile(path: string): Decoded {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return refuse(problemAt('file-is-directory', start, {}));
    const tooLarge = sizeProblem(stats.size);
    return tooLarge === undefined ? decodeDocument(readFileSync(path)) : refuse(tooLarge);
  } catch (error) {
    return refuse(readingProblem(error));
  }
}

/** The system's name of a failed file operation, such as `EACCES`; nothing for any other error. */
export function systemCodeOf(error: unknown): string | undefined {
  const isSystemError = error instanceof Error && 'code' in error && 'syscall' in error;
  return isSystemError ? String(error.code) : undefined;
}

function readingProblem(error: unknown): Problem {
  const code = systemCodeOf(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problemAt('file-missing', start, {});
  return problemAt('file-unreadable', start, { reason: code });
}

function refuse(problem: Problem): Decoded {
  return { kind: 'refused', problem };
}
