/** What pasted words are: there is no name to tell by. */
import type { DocumentFormat } from './read-text';

/** HTML by its first tag, Markdown by a heading with its sign; anything else is plain text. */
export function guessPasted(text: string): DocumentFormat {
  if (/^\s*<(?:!doctype html|html|body|div|p|h[1-6]|ul|ol|table|article|section)\b/i.test(text))
    return 'html';
  return /^#{1,6} \S/m.test(text) ? 'markdown' : 'text';
}
