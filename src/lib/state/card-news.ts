/** What there is to say of a card besides its answer: the learner's note, and whether it changed since last time. */
import type { Card } from '../core/deck';
import { clampAnsweredAt } from '../core/memory';
import { entryOf } from '../core/own-outlines';
import { ownNames } from '../core/own-registers';
import { readEvents } from '../store/history';
import type { Library } from './library.svelte';
import type { RecordResult } from './log-types';
import type { Shown } from './session-types';
import { recordSurely } from './record-surely';
import type { StudyLog } from './study-log.svelte';

/** The private note on a card; empty when there is none. */
export async function noteOf(log: StudyLog, library: Library, card: Card): Promise<string> {
  const partId = entryOf(card.id);
  if (!log.state.ownRegisters.has(ownNames.note(partId))) return '';
  return (await library.openOwn()).readNote(partId);
}

/** Writes the note on a card; an empty one is taken away. */
export async function saveNote(
  log: StudyLog,
  library: Library,
  card: Card,
  note: string,
): Promise<RecordResult> {
  await library.openOwn();
  const body = { type: 'note-changed', partId: entryOf(card.id), note: note || null } as const;
  return recordSurely(log, [body]);
}

/** Whether the card asks something else than when it was last rated. Ratings of old do not say what was asked. */
export async function wasChanged(log: StudyLog, { card, memory }: Shown): Promise<boolean> {
  if (!memory) return false;
  const { device, seq } = memory.last;
  const [event] = await readEvents(await log.database(), [[device, seq]]);
  const rated = event?.body.type === 'reviewed' ? event.body.hash : undefined;
  return rated !== undefined && rated !== card.hash;
}

/** Makes the card New again. True once it is saved. */
export async function resetCard(log: StudyLog, { card }: Shown): Promise<boolean> {
  const now = log.environment.clock.now();
  const memory = log.state.memoriesById.get(card.id);
  const resetAt = clampAnsweredAt(now, memory);
  const result = await recordSurely(log, [{ type: 'card-reset', cardId: card.id, resetAt }]);
  return result.kind === 'recorded';
}
