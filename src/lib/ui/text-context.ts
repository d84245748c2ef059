/** What text needs from around it to be rendered: its deck's sources and images, and which gaps are hidden. */
import type { Source } from '../core/deck';

/** Given to every `RichText`. */
export interface TextContext {
  readonly sources: readonly Source[];
  /** The address of an image file of the deck. */
  readonly imageAddress: (file: string) => string;
  /** Cloze: the gap that is asked. Others show their text. */
  readonly askedGap?: number;
  /** Whether the asked gap shows its text too. */
  readonly isRevealed?: boolean;
}
