/** Packs a study state into a snapshot. Unpacking stands in `snapshot`, which every start needs; this one does not. */
import type { Memory } from './memory';
import { fieldCount, snapshotVersion, states, type Snapshot } from './snapshot';
import type { StudyState } from './study-state';

/** Packs a state. The result shares `rest` with the state: store it before the state changes. */
export function encodeSnapshot(state: StudyState): Snapshot {
  const { memoriesById, ...rest } = state;
  const devices = [...state.foldedSeqByDevice.keys()];
  const deviceIndexes = new Map(devices.map((device, index) => [device, index]));
  const numbers = new Float64Array(memoriesById.size * fieldCount);
  let offset = 0;
  for (const memory of memoriesById.values()) {
    numbers.set(toNumbers(memory, deviceIndexes.get(memory.last.device) ?? -1), offset);
    offset += fieldCount;
  }
  const cardIds = [...memoriesById.keys()].join('\n');
  return { version: snapshotVersion, cardIds, devices, numbers, rest };
}

function toNumbers(memory: Memory, deviceIndex: number): number[] {
  return [
    states.indexOf(memory.state),
    memory.stability,
    memory.difficulty,
    memory.dueDay,
    memory.dueAt,
    memory.scheduledDays,
    memory.learningStep,
    memory.reps,
    memory.lapses,
    memory.introducedOnDay,
    memory.reviewedOnDay,
    memory.last.answeredAt,
    memory.last.studyDay,
    deviceIndex,
    memory.last.seq,
  ];
}
