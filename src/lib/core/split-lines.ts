/** Cuts a stream of bytes into lines, without ever holding more than one line and one chunk. */

const newline = 10;

/** A line without its end; null for one that is longer than the limit, which is let go of while it streams by. */
export type LineBytes = Uint8Array | null;

/** A splitter for one file. */
export class LineSplitter {
  #parts: Uint8Array[] = [];
  #length = 0;

  /** `longest`: in bytes. */
  constructor(readonly longest: number) {}

  /** The lines that end in this chunk. */
  push(chunk: Uint8Array): LineBytes[] {
    const lines: LineBytes[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      this.#keep(chunk.subarray(from, at));
      lines.push(this.#take());
      from = at + 1;
    }
    this.#keep(chunk.subarray(from));
    return lines;
  }

  /** What is left after the last chunk: a line without an end, if there is one. */
  end(): LineBytes[] {
    return this.#length > 0 ? [this.#take()] : [];
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.longest) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  #take(): LineBytes {
    const isTooLong = this.#length > this.longest;
    const line = isTooLong ? null : join(this.#parts, this.#length);
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
