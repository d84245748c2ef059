/** Finds codes in what people paste: links between other words, many of them, some broken over lines by a mail program. */

/** One code that was found, as a fragment. A broken line leaves `tight` cut short, and other words make `loose` wrong. */
export interface FoundCode {
  /** Up to the first white space, without the full stop of the sentence around it. */
  readonly tight: string;
  /** Up to the next code, without white space. */
  readonly loose: string;
}

/** Every code in a text, in order; none in a text that has nothing of ours. */
export function findShared(text: string): FoundCode[] {
  const starts = [...text.matchAll(/(?:^|[#\s])([pksc]=)/g)].map(
    ({ index, 0: found, 1: mark = '' }) => index + found.length - mark.length,
  );
  return starts.map((start, place) => {
    const piece = text.slice(start, starts[place + 1]);
    const [tight = ''] = /^[\w=&-]+(?:\.[\w-]+)*/.exec(piece) ?? [];
    // Where another link follows, its address stands at the end of this piece.
    const own = piece.replace(/\s*\S*#$/, '');
    return { tight, loose: own.replace(/\s+/g, '') };
  });
}
