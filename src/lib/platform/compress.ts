/** Compresses bytes and takes them apart again, by the browser's own deflate. What unpacks to too much is stopped. */

/** Why bytes were not unpacked. */
export type InflateFault = 'too-large' | 'broken';

/** Raw deflate. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks raw deflate, to at most `maxBytes`. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | InflateFault> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const portions: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const portion = await readPortion(reader);
    if (portion === 'broken') return portion;
    if (portion === null) return joinPortions(portions, length);
    portions.push(portion);
    length += portion.length;
    if (length <= maxBytes) continue;
    await reader.cancel();
    return 'too-large';
  }
}

async function readPortion(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array | 'broken' | null> {
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch (error) {
    // Node and browsers name damaged data alike.
    if (error instanceof TypeError) return 'broken';
    throw error;
  }
}

function joinPortions(portions: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let place = 0;
  for (const portion of portions) {
    joined.set(portion, place);
    place += portion.length;
  }
  return joined;
}
