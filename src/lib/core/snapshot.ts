/**
 * The snapshot: the study state packed so that the database stores and reads it fast. A cache of the log, never the
 * truth: when its version is not this one it is thrown away and the log is folded again.
 */
import type { DeviceId, ScheduledId } from './ids';
import { Memories } from './memories';
import type { Memory } from './memory';
import { createStudyState, type StudyState } from './study-state';

/** Raise it whenever the fold or this encoding changes. */
export const snapshotVersion = 5;

/** What the database stores: ids in one string, numbers in one typed array, the rest as plain values. */
export interface Snapshot {
  readonly version: number;
  readonly cardIds: string;
  readonly devices: readonly DeviceId[];
  readonly numbers: Float64Array;
  readonly rest: Omit<StudyState, 'memoriesById'>;
}

/** The states by their number in a snapshot. */
export const states: readonly Memory['state'][] = ['learning', 'review', 'relearning'];

/** Numbers that a memory takes; their order stands in `toNumbers` and `toMemory`. */
export const fieldCount = 15;

/** Unpacks a snapshot; null when it is of another version or does not fit together. */
export function decodeSnapshot(snapshot: Snapshot): StudyState | null {
  if (snapshot.version !== snapshotVersion || !isWhole(snapshot)) return null;
  const cardIds = snapshot.cardIds === '' ? [] : snapshot.cardIds.split('\n');
  if (snapshot.numbers.length !== cardIds.length * fieldCount) return null;
  const memoriesById = new Memories();
  for (const [index, cardId] of cardIds.entries()) {
    const memory = toMemory(snapshot.numbers, index * fieldCount, snapshot.devices);
    if (!memory) return null;
    memoriesById.set(cardId as ScheduledId, memory);
  }
  return { ...snapshot.rest, memoriesById };
}

/** Whether each part of a state is there and of its kind, and every number is one. */
function isWhole({ numbers, rest }: Snapshot): boolean {
  const parts: Readonly<Record<string, unknown>> = { ...rest, memoriesById: new Map() };
  const kindOf = (value: unknown): string => Object.prototype.toString.call(value);
  return (
    Object.entries(createStudyState()).every(
      ([name, value]) => kindOf(parts[name]) === kindOf(value),
    ) && numbers.every(Number.isFinite)
  );
}

function toMemory(
  numbers: Float64Array,
  offset: number,
  devices: readonly DeviceId[],
): Memory | null {
  const at = (field: number): number => numbers[offset + field] ?? NaN;
  const state = states[at(0)];
  const device = devices[at(13)];
  if (!state || !device) return null;
  return {
    state,
    stability: at(1),
    difficulty: at(2),
    dueDay: at(3),
    dueAt: at(4),
    scheduledDays: at(5),
    learningStep: at(6),
    reps: at(7),
    lapses: at(8),
    introducedOnDay: at(9),
    reviewedOnDay: at(10),
    last: { answeredAt: at(11), studyDay: at(12), device, seq: at(14) },
  };
}
