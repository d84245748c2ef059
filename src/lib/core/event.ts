/**
 * The log's vocabulary: each thing that a person does is one event, written once and never changed.
 * Everything else in the app is folded from these. Client clocks are trusted no further than `fold` says.
 */
import type { AttemptEventBody } from './attempt-events';
import type { Confidence } from './confidence';
import type { CardId, DeckId, DeviceId, OptionId, ScheduledId, SettingsHash } from './ids';
import type { PaperEventBody } from './paper-events';
import type { OwnEventBody } from './own-events';
import type { SchedulingSettings } from './scheduling-settings';
import type { StudyDay } from './study-day';

/** How well a card was remembered, in FSRS's words. Hard is a pass. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** All ratings, worst first: the order of the buttons and of the keys 1 to 4. */
export const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** Where a card stands, in FSRS's words. */
export type CardState = 'new' | 'learning' | 'review' | 'relearning';

/** The primary key of an event: `seq` counts from 1 without a gap on each device. */
export type EventKey = readonly [device: DeviceId, seq: number];

/** A moment in the order of the log, see `log-time`. `key`: the event by whose clock it was counted. */
export interface LogTime {
  readonly at: number;
  readonly key: EventKey;
}

/** What every event carries. */
export interface Envelope {
  readonly device: DeviceId;
  readonly seq: number;
  /** `seq` of the first event of the same gesture: what one undo takes back. */
  readonly gestureSeq: number;
  /** The device's clock when the gesture was made. */
  readonly at: number;
  /** Minutes east of UTC at that moment. */
  readonly zoneOffsetMinutes: number;
  readonly rolloverHour: number;
  readonly appVersion: string;
  /** The latest that was known where the gesture was made, when that is dated no earlier than `at`. */
  readonly after?: LogTime;
}

/** A card or an item was rated. */
export interface Reviewed {
  readonly type: 'reviewed';
  /** Parameters are fitted to reviews of cards alone: a response chosen out of a few is not a recall. */
  readonly kind: 'card' | 'item';
  readonly cardId: ScheduledId;
  readonly rating: Rating;
  /** The card's state as the learner met it. */
  readonly state: CardState;
  /** Never earlier than the card's last review on this device. */
  readonly answeredAt: number;
  /** The study day on which the answer was revealed: the one that the buttons were computed for. */
  readonly studyDay: StudyDay;
  /** From the front's appearing to the rating. */
  readonly elapsedMs: number;
  /** Names the scheduling settings in force. */
  readonly settings: SettingsHash;
  /** The version of what was asked, so that a change of it can be said. */
  readonly hash?: string;
  /** Of an item: the options chosen, and how sure the learner was. */
  readonly optionIds?: readonly OptionId[];
  readonly confidence?: Confidence;
}

/** Cards are due today, because an item that rests on them went wrong. What is remembered of them is untouched. */
export interface BroughtForward {
  readonly type: 'brought-forward';
  readonly cardIds: readonly CardId[];
  readonly studyDay: StudyDay;
  /** The learner was sure and wrong: the mistake worth most. */
  readonly wasSure: boolean;
}

/** A card asks something else than before: it is New from here on, and what was rated before stays in the log. */
export interface CardReset {
  readonly type: 'card-reset';
  readonly cardId: ScheduledId;
  /** Later than the card's last review on this device. */
  readonly resetAt: number;
}

/** What happened, in the past tense. */
export type EventBody =
  | Reviewed
  | CardReset
  /** Takes back one gesture whole. */
  | { readonly type: 'undone'; readonly keys: readonly EventKey[] }
  | { readonly type: 'suspended'; readonly cardId: ScheduledId }
  | { readonly type: 'resumed'; readonly cardId: ScheduledId }
  | { readonly type: 'flagged'; readonly cardId: ScheduledId }
  | { readonly type: 'unflagged'; readonly cardId: ScheduledId }
  | BroughtForward
  | { readonly type: 'deck-added'; readonly deckId: DeckId }
  | { readonly type: 'deck-removed'; readonly deckId: DeckId }
  | {
      readonly type: 'setting-changed';
      readonly name: string;
      /** Present on settings of one deck. */
      readonly deckId?: DeckId;
      readonly value: string | number | boolean | null;
    }
  | {
      readonly type: 'scheduling-changed';
      readonly hash: SettingsHash;
      readonly value: SchedulingSettings;
    }
  /** Says what a hash stands for that reviews of items name, without a change for cards. */
  | {
      readonly type: 'scheduling-stated';
      readonly hash: SettingsHash;
      readonly value: SchedulingSettings;
    }
  /** The clock was wrong while the events `fromSeq` to `toSeq` were written: they happened `byMs` later. */
  | {
      readonly type: 'clock-corrected';
      readonly device: DeviceId;
      readonly fromSeq: number;
      readonly toSeq: number;
      readonly byMs: number;
    }
  /** Private text was taken out of these events for good: their payloads are gone from the log. */
  | { readonly type: 'erased'; readonly keys: readonly EventKey[] }
  | AttemptEventBody
  | PaperEventBody
  | OwnEventBody;

/** The types that this version understands. Others are kept in the log and skipped by the fold. */
export type EventType = EventBody['type'];

/** One line of the log. */
export type LogEvent = Envelope & { readonly body: EventBody };

/** An event's key. */
export function keyOf(event: Envelope): EventKey {
  return [event.device, event.seq];
}

/** An event's key as one string, for sets and maps. */
export function keyText([device, seq]: EventKey): string {
  return `${device}/${seq}`;
}
