/** The agenda of a deck follows the memories: what an undo or a long merge changes is looked at again. */
import { describe, expect, it } from 'vitest';
import { shareMet } from '../../../src/lib/core/agenda';
import { foldAll } from '../../fixtures/catch-up';
import { card } from '../../fixtures/log';
import { names, outline } from '../../fixtures/outline';
import { idsOf, learnAll, queueOf, stepless } from '../../fixtures/sitting';

describe('The queue of decks that were looked at before', () => {
  const deck = outline('d1', ['c1', 'c2', 'c3', 'c4']);

  it('has a new card again once its first review is undone', () => {
    const anna = stepless();
    expect(idsOf(queueOf(anna, deck).fresh)).toEqual(['c1', 'c2', 'c3', 'c4']);
    anna.studies('c2', 'good');
    expect(idsOf(queueOf(anna, deck).fresh)).toEqual(['c1', 'c3', 'c4']);
    anna.asksForUndo();
    expect(idsOf(queueOf(anna, deck).fresh)).toEqual(['c1', 'c2', 'c3', 'c4']);
  });

  it('has what came due while tens of thousands of other memories changed', () => {
    const anna = learnAll(stepless(), ['c1', 'c2']).at('2026-01-10T10:00Z');
    expect(idsOf(queueOf(anna, deck).reviews)).toEqual(['c1', 'c2']);
    const { memoriesById } = anna.state;
    const memory = anna.memoryOf('c1');
    anna.studies('c1', 'good');
    if (memory) for (const other of names('x', 25_000)) memoriesById.set(card(other), memory);
    expect(idsOf(queueOf(anna, deck).reviews)).toEqual(['c2']);
    anna.studies('c2', 'good');
    expect(idsOf(queueOf(anna, deck).reviews)).toEqual([]);
  });

  it('goes by the log that it is asked about', () => {
    const anna = learnAll(stepless(), ['c1', 'c2']);
    expect(shareMet(deck, anna.state.memoriesById)).toBe(0.5);
    expect(shareMet(deck, foldAll([]).memoriesById)).toBe(0);
    expect(shareMet(deck, anna.restarts().state.memoriesById)).toBe(0.5);
  });

  it('has no share of no cards', () => {
    expect(shareMet(outline('empty', []), stepless().state.memoriesById)).toBe(0);
  });
});
