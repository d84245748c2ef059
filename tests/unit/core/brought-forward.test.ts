/** Cards that an item brought forward: due today, their memory untouched, taken back with the item's review. */
import { describe, expect, it } from 'vitest';
import { listBrought } from '../../../src/lib/core/brought-forward';
import type { BroughtForward } from '../../../src/lib/core/event';
import type { Learner } from '../../fixtures/learner';
import { card } from '../../fixtures/log';
import { stepless } from '../../fixtures/sitting';

const bring = (anna: Learner, wasSure: boolean, ...names: string[]): BroughtForward => ({
  type: 'brought-forward',
  cardIds: names.map(card),
  studyDay: anna.today,
  wasSure,
});
const broughtOf = (anna: Learner, name: string) =>
  listBrought(anna.state, anna.today).get(card(name));

describe('A card that was brought forward', () => {
  it('is marked from that day until it is reviewed, and its memory stays', () => {
    const anna = stepless();
    const learnt = anna.studies('c1', 'good');
    anna.after(1_000).writes(bring(anna, true, 'c1'));
    expect(anna.memoryOf('c1')).toEqual(learnt);
    expect(broughtOf(anna, 'c1')?.wasSure).toBe(true);
    anna.at('2026-01-02T10:00Z');
    expect(broughtOf(anna, 'c1')).toBeDefined();
    anna.studies('c1', 'good');
    expect(broughtOf(anna, 'c1')).toBeUndefined();
  });

  it('may be new', () => {
    const anna = stepless();
    anna.writes(bring(anna, false, 'c1'));
    expect(broughtOf(anna, 'c1')?.wasSure).toBe(false);
    expect(anna.memoryOf('c1')).toBeUndefined();
  });

  it('goes back when the gesture is undone that rated the item, by one undo, after a restart', () => {
    const anna = stepless();
    anna.studies('c1', 'good');
    const reviewed = anna.after(1_000).rates('item', 'again', { kind: 'item' }).body;
    anna.asksForUndo();
    const before = anna.log.length;
    anna.after(1_000).writes(reviewed, bring(anna, true, 'c1', 'c2'));
    anna.restarts();
    expect(anna.asksForUndo()).toBe('item');
    expect(anna.log).toHaveLength(before + 3);
    expect(broughtOf(anna, 'c1')).toBeUndefined();
    expect(broughtOf(anna, 'c2')).toBeUndefined();
    expect(anna.asksForUndo()).toBe('c1');
  });

  it('by a gesture of its own is not what a study undo takes back', () => {
    const anna = stepless();
    anna.studies('c1', 'good');
    anna.after(1_000).writes(bring(anna, false, 'c2'));
    expect(anna.asksForUndo()).toBe('c1');
    expect(broughtOf(anna, 'c2')).toBeDefined();
  });
});
