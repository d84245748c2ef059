/** The words of a PDF page to lines in reading order. Pure: it knows places on a page and nothing of the format. */

/** A run of words on a page: its place from the left and from the foot, in points. */
export interface PlacedWords {
  readonly words: string;
  readonly left: number;
  readonly foot: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page. */
export interface PageLine {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly height: number;
}

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '\u00ad': '-',
  '\u00a0': ' ',
};

/** The lines of one page, the way a person reads them: down the left column, then down the right one. */
export function arrangeLines(runs: readonly PlacedWords[]): PageLine[] {
  const lines = joinRuns(runs.filter(({ words }) => words.trim() !== ''));
  const [from, to] = [
    Math.min(...lines.map(({ left }) => left)),
    Math.max(...lines.map(({ right }) => right)),
  ];
  const middle = (from + to) / 2;
  const sideOf = ({ left, right }: PageLine) =>
    right <= middle + 5 ? 'left' : left >= middle - 5 ? 'right' : 'both';
  const sorted = [...lines].sort((a, b) => b.foot - a.foot || a.left - b.left);
  const lefts = sorted.filter((line) => sideOf(line) === 'left');
  // A column has another beside it; a short line at the head or foot stands alone.
  const isBesideLeft = (line: PageLine) =>
    lefts.some(({ foot, height }) => Math.abs(foot - line.foot) < height * 1.2);
  const rights = sorted.filter((line) => sideOf(line) === 'right' && isBesideLeft(line));
  if (rights.length <= sorted.length / 4) return sorted;
  const bands: PageLine[][] = [[]];
  for (const line of sorted) {
    if (sideOf(line) === 'both') bands.push([line], []);
    else bands.at(-1)?.push(line);
  }
  return bands.flatMap((band) => [
    ...band.filter((line) => sideOf(line) !== 'right'),
    ...band.filter((line) => sideOf(line) === 'right'),
  ]);
}

/** Runs on one height and close to each other are one line. */
function joinRuns(runs: readonly PlacedWords[]): PageLine[] {
  const sorted = [...runs].sort((a, b) => (isLevel(a, b) ? a.left - b.left : b.foot - a.foot));
  const lines: PageLine[] = [];
  for (const run of sorted) {
    const last = lines.at(-1);
    const gap = last ? run.left - last.right : 0;
    const isSame = last && isLevel(last, run) && gap < run.height * 2 && gap > -run.height;
    if (last && isSame) lines[lines.length - 1] = extend(last, run, gap);
    else lines.push({ ...run, words: mend(run.words), right: run.left + run.width });
  }
  return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, ' ').trim() }));
}

function isLevel(a: { foot: number; height: number }, b: { foot: number }): boolean {
  return Math.abs(a.foot - b.foot) < Math.max(2, a.height * 0.4);
}

function extend(line: PageLine, run: PlacedWords, gap: number): PageLine {
  const space = gap > run.height * 0.15 ? ' ' : '';
  const words = line.words + space + mend(run.words);
  return { ...line, words, right: run.left + run.width, height: Math.max(line.height, run.height) };
}

function mend(words: string): string {
  return words.replace(/[ﬀ-ﬆ\u00ad\u00a0]/g, (sign) => ligatures[sign] ?? sign);
}
