/**
 * HTML to text and blocks. It is parsed as data: nothing is rendered, fetched or run, and only words come out.
 */
import { Parser } from 'htmlparser2';
import { accept, type BlockKind, type ReadResult, refuse, type TextBlock } from './read-text';

const skipped = new Set(
  'script style template noscript svg math iframe object head select button form'.split(' '),
);
const furniture = new Set('nav footer aside header'.split(' '));
const breaking = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr blockquote pre figure figcaption dl dt dd br hr header footer nav aside address body caption'.split(
    ' ',
  ),
);

/** No page is nested so deep; the parser's work grows with the square of the depth. */
const deepest = 2000;
const pieceLength = 16_384;

/** Reads HTML. */
export function readHtmlText(html: string): ReadResult {
  const writer = new BlockWriter();
  const parser = new Parser(
    {
      onopentag: (name) => writer.open(name),
      onclosetag: (name) => writer.close(name),
      ontext: (words) => writer.write(words),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
    if (writer.isTooDeep) return refuse({ kind: 'document-broken', format: 'html' });
  }
  parser.end();
  return writer.finish();
}

/** Gathers words into blocks, one to a line, with blank lines between. */
class BlockWriter {
  private readonly blocks: TextBlock[] = [];
  private readonly parts: string[] = [];
  private readonly path: string[] = [];
  private readonly lists: string[] = [];
  /** How many elements of a name are open: looking through a path of any depth at each word would take for ever. */
  private readonly openByName = new Map<string, number>();
  private length = 0;
  private words = '';
  private title = '';

  get isTooDeep(): boolean {
    return this.path.length > deepest;
  }

  open(name: string): void {
    if (breaking.has(name)) this.flush();
    this.path.push(name);
    this.openByName.set(name, (this.openByName.get(name) ?? 0) + 1);
    if (isList(name)) this.lists.push(name);
    if (name === 'td' || name === 'th') this.words += this.words === '' ? '' : '\t';
  }

  close(name: string): void {
    if (breaking.has(name)) this.flush();
    for (let last; this.isIn(name) && last !== name;) {
      last = this.path.pop() ?? name;
      this.openByName.set(last, (this.openByName.get(last) ?? 1) - 1);
      if (isList(last)) this.lists.pop();
    }
  }

  private isIn(name: string): boolean {
    return (this.openByName.get(name) ?? 0) > 0;
  }

  write(words: string): void {
    if (this.path.at(-1) === 'title') this.title += words;
    else if (![...skipped].some((name) => this.isIn(name)))
      this.words += words.replace(/\s+/g, ' ');
  }

  finish(): ReadResult {
    this.flush();
    const text = this.parts.join('');
    const title = this.title.replace(/\s+/g, ' ').trim();
    return accept({ text, plain: text, blocks: this.blocks, ...(title !== '' && { title }) });
  }

  private flush(): void {
    const words = this.words
      .replace(/ *\t */g, '\t')
      .replace(/ +/g, ' ')
      .trim();
    this.words = '';
    if (words === '') return;
    const start = this.length;
    this.parts.push(words, '\n\n');
    this.length += words.length + 2;
    this.blocks.push({ ...this.describe(), start, end: start + words.length });
  }

  private describe(): Pick<TextBlock, 'kind' | 'level' | 'isOrdered'> {
    const level = [6, 5, 4, 3, 2, 1].find((one) => this.isIn(`h${one}`));
    if (level !== undefined) return { kind: 'heading', level, isOrdered: false };
    const isOrdered = this.lists.at(-1) === 'ol';
    return { kind: this.kindHere(), level: this.lists.length, isOrdered };
  }

  private kindHere(): BlockKind {
    if ([...furniture].some((name) => this.isIn(name))) return 'furniture';
    if (this.isIn('pre')) return 'code';
    if (this.isIn('tr')) return 'row';
    return this.isIn('li') ? 'item' : 'paragraph';
  }
}

function isList(name: string): boolean {
  return name === 'ul' || name === 'ol';
}
