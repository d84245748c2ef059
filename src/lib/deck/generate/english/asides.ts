/** Leaves out what stands in a sentence and is no part of it: references in brackets, authors and years. */
import type { Token } from './tag';

/** The tokens without references such as `[12]`, `(Ngo et al., 2011)` or `(see figure 3)`. */
export function dropReferences(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = referenceEnd(tokens, at);
    if (end > at) at = end - 1;
    else if (tokens[at]) kept.push(tokens[at] as Token);
  }
  return kept;
}

/** The end of a reference that begins here, exclusive; the beginning itself when there is none. */
function referenceEnd(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text;
  if (open !== '(' && open !== '[') return at;
  const close = tokens.findIndex(
    ({ text }, index) =>
      index > at && /^[)\]]/.test(text) && (open === '[') === text.startsWith(']'),
  );
  if (close < 0 || close - at > 30) return at;
  const inside = tokens.slice(at + 1, close);
  return isReference(inside, open) ? close + 1 : at;
}

function isReference(inside: readonly Token[], open: string): boolean {
  const text = inside.map((token) => token.text).join(' ');
  if (open === '[') return inside.length <= 3;
  if (/^\[[^\]]{1,20}\]( \w)?$/.test(text.trim())) return true;
  return (
    (/\b(?:1[5-9]|20)\d\d[a-z]?$/.test(text) && /^[\p{Lu}(]/u.test(text)) ||
    /^(?:see|cf|e\.?g|figure|fig|table)\b/i.test(text)
  );
}
