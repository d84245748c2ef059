/**
 * Whether a value from outside is an event of the log. An event of the wrong shape would make every fold fail, and the
 * app would not open again; so each type that the fold reads is checked here. Types from a newer app pass unread.
 */
import { ratings, type CardState, type EventType, type LogEvent } from './event';
import { isPlainRecord, isShallow } from './plain-record';

type Check = (value: unknown) => boolean;

/** Whether a value is an event that the log can keep and the fold can read. */
export function isLogEvent(value: unknown): value is LogEvent {
  return isPlainRecord(value) && hasAll(value, envelope) && isBody(value['body']);
}

const deepestBody = 60;

function isBody(body: unknown): boolean {
  if (!isPlainRecord(body) || !isShallow(body, deepestBody)) return false;
  const { type } = body;
  // What was erased for good has no type any more.
  if (type === undefined) return body['erased'] === true;
  if (typeof type !== 'string') return false;
  return !Object.hasOwn(bodies, type) || hasAll(body, bodies[type as EventType]);
}

function hasAll(record: Record<string, unknown>, checks: Readonly<Record<string, Check>>): boolean {
  return Object.entries(checks).every(([name, check]) => check(record[name]));
}

const isText: Check = (value) => typeof value === 'string' && value.length <= 1_000;
const isName: Check = (value) => isText(value) && value !== '';
const isSeq: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 1;
/** Dates that a calendar can show, with room for the days around them. */
const isInstant: Check = (value) => isBetween(value, -8e15, 8e15);
const isDay: Check = (value) => Number.isInteger(value) && isBetween(value, -9e7, 9e7);
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isOptional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

function isBetween(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === 'number' && value >= lowest && value <= highest;
}

const isKey: Check = (value) =>
  Array.isArray(value) && value.length === 2 && isName(value[0]) && isSeq(value[1]);

const isTime: Check = (value) =>
  isPlainRecord(value) && isInstant(value['at']) && isKey(value['key']);

const envelope: Readonly<Record<string, Check>> = {
  device: isName,
  seq: isSeq,
  gestureSeq: isSeq,
  at: isInstant,
  zoneOffsetMinutes: (value) => isBetween(value, -1_440, 1_440),
  rolloverHour: (value) => Number.isInteger(value) && isBetween(value, 0, 23),
  appVersion: isText,
  after: isOptional(isTime),
};

const states: readonly CardState[] = ['new', 'learning', 'review', 'relearning'];
const aboutCard = { cardId: isName };
const aboutDeck = { deckId: isName };

const isFlag: Check = (value) => typeof value === 'boolean';
const isLength: Check = (value) => isBetween(value, 0, 8e15);
const isRecordOrNull: Check = (value) => value === null || isPlainRecord(value);
const isPart: Check = (value) => isPlainRecord(value) && isName(value['id']);
const isPlanned: Check = (value) => isPlainRecord(value) && isName(value['itemId']);
const isPlan: Check = (value) =>
  isPlainRecord(value) && isName(value['attemptId']) && isListOf(isPlanned)(value['items']);
const inAttempt = { attemptId: isName, usedMs: isLength, writer: isName };
const ofPaper = { paperHash: isName };

/** What the fold reads of each type. What else stands in a body is kept as it is. */
const bodies: Readonly<Record<EventType, Readonly<Record<string, Check>>>> = {
  reviewed: {
    kind: isOneOf('card', 'item'),
    cardId: isName,
    rating: isOneOf(...ratings),
    state: isOneOf(...states),
    answeredAt: isInstant,
    studyDay: isDay,
    elapsedMs: (value) => isBetween(value, 0, 8e15),
    settings: isName,
    optionIds: isOptional(isListOf(isName)),
    confidence: isOptional(isOneOf('guess', 'think-so', 'sure')),
  },
  undone: { keys: isListOf(isKey) },
  suspended: aboutCard,
  resumed: aboutCard,
  flagged: aboutCard,
  unflagged: aboutCard,
  'deck-added': aboutDeck,
  'deck-removed': aboutDeck,
  'setting-changed': {
    name: isName,
    deckId: isOptional(isName),
    value: (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
  },
  // The value is checked by the fold, which passes over settings that FSRS cannot use.
  'scheduling-changed': { hash: isName, value: isPlainRecord },
  'scheduling-stated': { hash: isName, value: isPlainRecord },
  'clock-corrected': {
    device: isName,
    fromSeq: isSeq,
    toSeq: isSeq,
    byMs: (value) => isBetween(value, -8e15, 8e15),
  },
  'card-reset': { cardId: isName, resetAt: isInstant },
  'brought-forward': { cardIds: isListOf(isName), studyDay: isDay, wasSure: isFlag },
  erased: { keys: isListOf(isKey) },
  'attempt-started': { attempt: isPlan, writer: isName },
  responded: { ...inAttempt, itemId: isName, optionIds: isListOf(isName), spentMs: isLength },
  'attempt-item-flagged': { ...inAttempt, itemId: isName, isFlagged: isFlag },
  'attempt-checkpoint': inAttempt,
  'attempt-submitted': { ...inAttempt, reason: isName, marks: isListOf(isPlainRecord) },
  'deck-edited': { deckId: isName, head: isRecordOrNull },
  'parts-added': { deckId: isName, place: isText, parts: isListOf(isPart) },
  'part-edited': { partId: isName, text: isRecordOrNull, over: isOptional(isText) },
  'part-moved': { partId: isName, deckId: isName, place: isText },
  'note-changed': { partId: isName, note: (value) => value === null || typeof value === 'string' },
  'text-erased': {},
  'paper-made': { ...ofPaper, paper: isPlainRecord, contents: isPlainRecord },
  'paper-kept': { ...ofPaper, paper: isPlainRecord, contents: isPlainRecord },
  'paper-put-away': ofPaper,
  'key-sheet-kept': { ...ofPaper, keySheet: isPlainRecord },
  'learner-named': { ...ofPaper, learner: isPlainRecord },
  'sheet-sent': { ...ofPaper, attemptId: isName, way: isName },
  'sheet-collected': { ...ofPaper, seal: isName, sheet: isPlainRecord },
  'sheet-decided': { ...ofPaper, seal: isName, decision: isName, extraMs: isLength },
  'item-ruled': { ...ofPaper, itemId: isName, ruling: isPlainRecord },
  'roster-set': { ...ofPaper, learners: isListOf(isPlainRecord) },
  'extra-time-given': { ...ofPaper, extraTime: isPlainRecord },
};
