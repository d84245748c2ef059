import { describe, expect, it } from 'vitest';
import { chooseItems, lastMarks, type ItemPast } from '../../../src/lib/core/practice-items';
import type { Attempt } from '../../../src/lib/core/attempt';
import type { ScheduledId } from '../../../src/lib/core/ids';
import type { Memory } from '../../../src/lib/core/memory';
import { createStudyState } from '../../../src/lib/core/study-state';
import { item } from '../../fixtures/items';
import { placed } from '../../fixtures/placed';

const today = 100;

function past(memories: Record<string, Partial<Memory>>, marks: Record<string, boolean> = {}) {
  const state = createStudyState();
  for (const [id, memory] of Object.entries(memories))
    state.memoriesById.set(id as ScheduledId, memory as Memory);
  const wasRightById = new Map(Object.entries(marks).map(([id, right]) => [item(id), right]));
  return { state, studyDay: today, wasRightById } satisfies ItemPast;
}

const reviewedBefore = (days: number, stability: number): Partial<Memory> => ({
  stability,
  last: { studyDay: today - days } as Memory['last'],
});

const namesOf = (items: readonly { itemId: string }[]) => items.map(({ itemId }) => itemId);
const rule = { count: 2, seed: 'seed' };

describe('Weakest first', () => {
  const pool = [
    placed('a-0', 't', ['card-a']),
    placed('b-0'),
    placed('c-0', 't', ['card-c']),
    placed('d-0'),
  ];

  it('takes the items whose memory, or whose cards’ memory, has faded most', () => {
    const known = past({
      'card-a': reviewedBefore(1, 10),
      'b-0': reviewedBefore(9, 10),
      'card-c': reviewedBefore(10, 5),
    });
    expect(namesOf(chooseItems(pool, 'weakest', known, rule))).toEqual(['c-0', 'b-0']);
  });

  it('fills up with items of which nothing is remembered', () => {
    const known = past({ 'd-0': reviewedBefore(1, 10) });
    const chosen = namesOf(chooseItems(pool, 'weakest', known, { ...rule, count: 3 }));
    expect(chosen).toHaveLength(3);
    expect(chosen[0]).toBe('d-0');
  });

  it('tells the steps of a scenario together and in order', () => {
    const steps = [placed('a-1'), placed('b-0'), placed('a-0')];
    const known = past({
      'a-1': reviewedBefore(9, 1),
      'b-0': reviewedBefore(5, 1),
      'a-0': reviewedBefore(1, 1),
    });
    const chosen = chooseItems(steps, 'weakest', known, { ...rule, count: 3 });
    expect(namesOf(chosen)).toEqual(['a-0', 'a-1', 'b-0']);
  });
});

describe('Only missed, and new to me', () => {
  const pool = [placed('a-0'), placed('b-0'), placed('c-0')];
  const known = past({ 'c-0': reviewedBefore(1, 1) }, { 'a-0': false, 'b-0': true });

  it('takes items whose last response was wrong, and no other', () => {
    const more = past({}, { 'a-0': false, 'b-0': true });
    expect(namesOf(chooseItems(pool, 'missed', more, rule))).toEqual(['a-0']);
  });

  it('takes items never met, neither in an attempt nor in a daily session', () => {
    expect(chooseItems(pool, 'new', known, rule)).toEqual([]);
    expect(namesOf(chooseItems([...pool, placed('d-0')], 'new', known, rule))).toEqual(['d-0']);
  });

  it('goes by the last attempt that was handed in, whatever order they come in', () => {
    const attempt = (at: number, score: number) =>
      ({
        submission: { at, marks: [{ itemId: item('a-0'), hash: '', score }] },
      }) as unknown as Attempt;
    expect(lastMarks([attempt(2, 1), attempt(1, 0)]).get(item('a-0'))).toBe(true);
    expect(lastMarks([attempt(1, 1), attempt(2, 0.5)]).get(item('a-0'))).toBe(false);
  });
});
