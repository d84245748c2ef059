/** Words as they may stand in a deck document, so that nothing in them is taken for markup. */
import { shortHash } from '../../core/hash';

/** Words as Markdown that means nothing but the words. */
export function rich(words: string): string {
  return line(words)
    .replace(/[\\`*_[\]<>{}|~&!]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+#=])/, '\\$1');
}

/** The same for a text with a gap in double braces and a hint after a bar. */
export function writeGap(text: string): string {
  const match = /^([^]*?)\{\{([^]*)\}\}([^]*)$/.exec(text);
  const [, before = '', gap = '', after = ''] = match ?? [];
  const [hidden = '', hint] = gap.split('|');
  // A gap that begins with digits and a colon has a number before it.
  const number = /^\d+:/.test(hidden) ? '1:' : '';
  return `${keepEdges(before)}{{${number}${rich(hidden)}${hint === undefined ? '' : `|${rich(hint)}`}}}${keepEdges(after)}`;
}

function keepEdges(words: string): string {
  const [, lead = '', body = '', tail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(words) ?? [];
  return (lead && ' ') + rich(body) + (tail && ' ');
}

/** On one line. */
export function line(words: string): string {
  return words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('`', '’')
    .trim();
}

/** An id of letters, digits and hyphens. */
export function idFrom(words: string, longest: number): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = plain.length > longest ? plain.slice(0, longest).replace(/-[^-]*$/, '') : plain;
  return cut === '' ? `d-${shortHash(words, 6)}` : cut;
}

/** An id that none of the names has yet. */
export function unique(id: string, names: Map<string, number>): string {
  const count = (names.get(id) ?? 0) + 1;
  names.set(id, count);
  return count === 1 ? id : unique(`${id}-${String(count)}`, names);
}

/** A value of the front matter. */
export function yaml(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replaceAll('"', '”').trim();
  return clean.includes(': ') || /^\W|#/.test(clean) ? `"${clean}"` : clean;
}
