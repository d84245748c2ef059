/** What the controls of a form need from the deck that is edited. */
import type { Source } from '$lib/core/deck';
import { m } from '$lib/messages/generated/messages.js';
import type { AddedImage } from '$lib/state/add-image';
import { sourcesIn, type BlockDraft, type PartSurroundings } from '$lib/state/form-fields';
import { labelChoice } from './labels';

/** What the deck gives. */
export interface ToolGivers {
  readonly sourceTexts: readonly string[];
  readonly surroundings: PartSurroundings;
  readonly imageAddress: (file: string) => string;
  readonly addImage: (file: File) => Promise<AddedImage>;
  /** A new id of an option or of a picture's part. */
  readonly newInnerId: (prefix: 'o' | 'p') => string;
  /** The draft of a new item or inject. */
  readonly newChild: (kind: 'item' | 'inject') => BlockDraft;
}

/** Given to every control. */
export interface FormTools extends Omit<ToolGivers, 'sourceTexts' | 'surroundings'> {
  readonly sources: readonly Source[];
  readonly labelChoice: (value: string) => string;
  readonly labelNone: string;
}

/** The tools of a deck's forms. */
export function formTools({ sourceTexts, surroundings, ...others }: ToolGivers): FormTools {
  const sources = sourcesIn(surroundings, sourceTexts);
  return { ...others, sources, labelChoice, labelNone: m.choice_none() };
}
