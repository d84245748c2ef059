/**
 * HTML to text and blocks. It is parsed as data: nothing is rendered, fetched or run, and only words come out.
 */
import { Parser } from 'htmlparser2';
import { accept, type BlockKind, type ReadResult, type TextBlock } from './read-text';

const skipped = new Set(
  'script style template noscript svg math iframe object head select button form'.split(' '),
);
const furniture = new Set('nav footer aside header'.split(' '));
const breaking = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr blockquote pre figure figcaption dl dt dd br hr header footer nav aside address body caption'.split(
    ' ',
  ),
);

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
  parser.write(html);
  parser.end();
  return writer.finish();
}

/** Gathers words into blocks, one to a line, with blank lines between. */
class BlockWriter {
  private readonly blocks: TextBlock[] = [];
  private readonly parts: string[] = [];
  private readonly path: string[] = [];
  private length = 0;
  private words = '';
  private title = '';

  open(name: string): void {
    this.path.push(name);
    if (breaking.has(name)) this.flush();
    if (name === 'td' || name === 'th') this.words += this.words === '' ? '' : '\t';
  }

  close(name: string): void {
    if (breaking.has(name)) this.flush();
    const at = this.path.lastIndexOf(name);
    if (at >= 0) this.path.length = at;
  }

  write(words: string): void {
    if (this.path.at(-1) === 'title') this.title += words;
    else if (!this.path.some((name) => skipped.has(name))) this.words += words.replace(/\s+/g, ' ');
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
    const heading = this.path.findLast((name) => /^h[1-6]$/.test(name));
    const lists = this.path.filter((name) => name === 'ul' || name === 'ol');
    const isOrdered = lists.at(-1) === 'ol';
    if (heading) return { kind: 'heading', level: Number(heading[1]), isOrdered: false };
    return { kind: this.kindHere(), level: lists.length, isOrdered };
  }

  private kindHere(): BlockKind {
    if (this.path.some((name) => furniture.has(name))) return 'furniture';
    if (this.path.includes('pre')) return 'code';
    if (this.path.includes('tr')) return 'row';
    return this.path.includes('li') ? 'item' : 'paragraph';
  }
}
