/**
 * What a compiled deck is: the immutable value that the app studies, made by `deck/compile`.
 * It holds no rule and no learner's data; text is rich text, never markup.
 */
import type { CardId, DeckId, EntryId, ItemId, OptionId, ScenarioId } from './ids';
import type { RichText } from './rich-text';

/** What kind of work a source is. */
export type SourceKind = 'treaty' | 'resolution' | 'doctrine' | 'report' | 'judgment' | 'article';

/** A work that cards cite. `year` is a calendar year; `address` is an https URL. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly kind: SourceKind;
  readonly year?: number;
  readonly address?: string;
  readonly isAiGenerated: boolean;
}

/** Where in a source something stands: article, paragraph or section. */
export interface Citation {
  readonly sourceId: string;
  readonly locator: string;
}

/** Keys that cards and items share. Dates are ISO days (`2027-06-30`). */
export interface Provenance {
  readonly citations: readonly Citation[];
  readonly factIds: readonly string[];
  readonly noteIds: readonly string[];
  readonly tags: readonly string[];
  readonly asOf?: string;
  readonly reviewBy?: string;
  readonly language?: string;
}

/** A rectangle in percent of the picture's width and height. */
export interface PicturePart {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly answer: RichText;
}

/** An image file of the deck, by name, with its alternative text. */
export interface Picture {
  readonly file: string;
  readonly alt: string;
}

/** What is asked and what is right, by kind of card. */
export type CardContent =
  | { readonly kind: 'basic'; readonly front: RichText; readonly back: RichText }
  | { readonly kind: 'cloze'; readonly text: RichText; readonly gap: number }
  | {
      readonly kind: 'list';
      readonly front: RichText;
      readonly isOrdered: boolean;
      readonly members: readonly RichText[];
    }
  | {
      readonly kind: 'picture';
      readonly front: RichText;
      readonly picture: Picture;
      readonly parts: readonly PicturePart[];
      readonly partId: string;
    };

/**
 * One scheduled card. Cards of one entry (gaps of a text, two directions, parts of a picture) are siblings.
 * `hash` covers what the learner sees and is asked: it changes when the meaning may have.
 */
export interface Card extends Provenance {
  readonly id: CardId;
  readonly entryId: EntryId;
  readonly hash: string;
  readonly sectionId: string;
  /** The passage that explains the card; absent when the section has no text before it. */
  readonly passageId?: string;
  readonly content: CardContent;
  readonly why?: RichText;
}

/** One answer that an item offers. */
export interface Option {
  readonly id: OptionId;
  readonly text: RichText;
  readonly isKey: boolean;
  readonly isFixed: boolean;
  readonly rationale: RichText;
}

/** A decision asked for in a scenario. `injectCount`: how many injects are known when it is asked. */
export interface Item extends Provenance {
  readonly id: ItemId;
  readonly hash: string;
  readonly injectCount: number;
  readonly stem: RichText;
  readonly response: 'single' | 'multiple';
  readonly scoring: 'partial' | 'all-or-nothing';
  readonly options: readonly Option[];
  readonly entryIds: readonly EntryId[];
  readonly topic: string;
  readonly outcome?: string;
  readonly domain: 'knowledge' | 'skill' | 'attitude';
  readonly difficulty: 'easy' | 'medium' | 'hard';
  readonly isDraft: boolean;
}

/** News that arrives while a scenario unfolds. */
export interface Inject {
  readonly id: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
  readonly time?: string;
  readonly text: RichText;
}

/** A fictional situation with its injects and items, in order. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly title: string;
  readonly sectionId: string;
  readonly passageId?: string;
  readonly situation: RichText;
  readonly injects: readonly Inject[];
  readonly items: readonly Item[];
  readonly tags: readonly string[];
  readonly language?: string;
}

/** What a source says, what is right, and by which authority. */
export interface VerifiedNote {
  readonly id: string;
  readonly source: Citation;
  readonly says: RichText;
  readonly right: RichText;
  readonly authorities: readonly Citation[];
  readonly severity: 'A' | 'B' | 'C';
}

/** A section's contents in document order: text, and what is woven into it. */
export type SectionPart =
  | { readonly kind: 'passage'; readonly id: string; readonly text: RichText }
  | { readonly kind: 'entry'; readonly entryId: EntryId }
  | { readonly kind: 'scenario'; readonly scenarioId: ScenarioId }
  | { readonly kind: 'note'; readonly noteId: string };

/** A part of the study text under one heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly SectionPart[];
}

/** What the library knows of a deck before it is loaded. */
export interface DeckSummary {
  readonly id: DeckId;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly licence: string;
  readonly isCore: boolean;
  readonly order: number;
  /** First 12 hexadecimal digits of the SHA-256 of the deck's canonical JSON. */
  readonly version: string;
}

/** A compiled deck: everything that can be studied, in document order. */
export interface Deck extends DeckSummary {
  readonly sources: readonly Source[];
  readonly sections: readonly Section[];
  readonly cards: readonly Card[];
  readonly scenarios: readonly Scenario[];
  readonly notes: readonly VerifiedNote[];
  /** Names of the image files that the deck uses, sorted. */
  readonly images: readonly string[];
}

/** A deck's line in `decks/index.json`: enough for Today to count without loading the deck. */
export interface DeckOutline extends DeckSummary {
  /** Card ids grouped by entry (siblings together), in document order. */
  readonly entries: readonly (readonly CardId[])[];
  /** Item ids grouped by scenario (its steps in order), in document order. */
  readonly scenarios: readonly (readonly ItemId[])[];
  /** Address of the deck's JSON, relative to the app's base. */
  readonly file: string;
  /** Made or opened on this device: its text is in the log, and it has no file. */
  readonly isOwn?: true;
}
