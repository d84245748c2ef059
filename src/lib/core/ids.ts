/** Branded id types, so that a deck's id is never passed where a card's is wanted. */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of one device's log: random, made once, never carried to another device. */
export type DeviceId = Id<'device'>;
/** Id of a deck: its folder's name. */
export type DeckId = Id<'deck'>;
/** Id of one scheduled card, global: the entry's id, and for cards that share an entry `~` and the part. */
export type CardId = Id<'card'>;
/** Id of what an author writes as one card; its cards are siblings. Global. */
export type EntryId = Id<'entry'>;
/**
 * Id of a part of an own deck: of a card, the entry's; of anything else, unique over all decks. An edit of a shipped
 * card goes by its entry's id.
 */
export type PartId = Id<'part'>;
/** Id of a scenario, global. */
export type ScenarioId = Id<'scenario'>;
/** Id of a scenario's item, global. */
export type ItemId = Id<'item'>;
/** Anything with a schedule of its own: a card or a scenario's item. */
export type ScheduledId = CardId | ItemId;
/** Id of an option, unique in its item. */
export type OptionId = Id<'option'>;
/** Hash of a scheduling-settings value: 16 hexadecimal digits. */
export type SettingsHash = Id<'settings'>;
/** Id of one attempt, made on the device that starts it. */
export type AttemptId = Id<'attempt'>;
/** Id of a tab while it is open: an attempt is written by one of them at a time. */
export type WriterId = Id<'writer'>;

/** Stands for the deck of an item that has none, as an instructor's own item in a paper: no deck has it. */
export const noDeckId = '' as DeckId;
