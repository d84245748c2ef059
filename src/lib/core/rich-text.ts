/**
 * The typed tree that all formatted text becomes. One component renders it; it can hold no markup and no script.
 * Deck Markdown and foreign HTML are both converted to it, so nothing needs sanitising later.
 */

/** Text that flows in a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly Inline[] }
  | { readonly kind: 'citation'; readonly sourceId: string; readonly locator: string }
  | { readonly kind: 'foreign'; readonly language: string; readonly text: string }
  | { readonly kind: 'image'; readonly file: string; readonly alt: string }
  | {
      /** A cloze gap; gaps with the same number are hidden together. */
      readonly kind: 'gap';
      readonly number: number;
      readonly hint?: string;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'break' };

/** Text that stands on its own lines. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly RichText[] }
  | { readonly kind: 'quote'; readonly blocks: RichText }
  | {
      readonly kind: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** A piece of formatted text: blocks from top to bottom. */
export type RichText = readonly Block[];
