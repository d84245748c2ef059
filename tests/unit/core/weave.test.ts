/** The study text: passages, what stands beside them, and which cards are asked in them. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/lib/core/place-of';
import { registerNames } from '../../../src/lib/core/register-names';
import { cardsOf, readingMsOf, weaveText, type Siblings } from '../../../src/lib/core/weave';
import { chooseWoven, pickWoven } from '../../../src/lib/core/woven-card';
import { everyFeature, everyFeatureOutline } from '../../fixtures/every-feature';
import { Learner } from '../../fixtures/learner';
import { card } from '../../fixtures/log';
import { stepless } from '../../fixtures/sitting';

const sections = weaveText(everyFeature);
const passages = sections.flatMap((section) => section.passages);
const passage = (id: string) => passages.find((one) => one.id === id);

describe('The text', () => {
  it('keeps its sections and passages in order, without sections that hold nothing', () => {
    expect(sections.map(({ id }) => id)).toEqual(['text', 'gaps-and-lists', 'decisions', 'notes']);
    expect(passages.map(({ id }) => id)).toEqual([
      'text.1',
      'text.2',
      'gaps-and-lists.0',
      'gaps-and-lists.1',
      'decisions.0',
      'decisions.1',
      'notes.0',
    ]);
  });

  it('has every card and scenario once, each after the passage that explains it', () => {
    expect(passages.flatMap(cardsOf)).toEqual(everyFeature.cards);
    for (const one of passages)
      for (const { passageId } of cardsOf(one)) expect(passageId ?? one.id).toBe(one.id);
    const scenarios = passages.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'scenario' ? part.scenario.id : [])),
    );
    expect(scenarios).toEqual(['ef-simple', 'ef-unfolding']);
  });

  it('has the verified notes beside their passage', () => {
    expect(passage('notes.0')?.notes.map(({ id }) => id)).toEqual(['VN-1', 'VN-2']);
  });

  it('gives cards without a passage the section as their place', () => {
    expect(placeOf({ passageId: 'text.1', sectionId: 'text' })).toBe('text.1');
    expect(placeOf({ sectionId: 'text' })).toBe('text');
  });

  it('takes as long to read as its words, at 180 a minute', () => {
    const paragraph = (text: string) => ({
      kind: 'paragraph' as const,
      children: [{ kind: 'text' as const, text }],
    });
    const text = [paragraph(Array.from({ length: 90 }, () => 'word').join(' '))];
    const section = { id: 's', title: 's', passages: [{ id: 's.1', text, notes: [], parts: [] }] };
    expect(readingMsOf([section])).toBe(30_000);
  });
});

/** What the text shows of an entry: the card, and whether it is asked. */
function shown(anna: Learner, entryId: string): string {
  const cards = everyFeature.cards.filter((one) => one.entryId === entryId);
  const choice = chooseWoven(everyFeatureOutline, anna.state, anna.moment);
  const { card: picked, isAsked, isSuspended } = pickWoven(cards as unknown as Siblings, choice);
  return [picked.id, isAsked ? 'asked' : 'not asked', ...(isSuspended ? ['suspended'] : [])].join(
    ', ',
  );
}

describe('An entry in the text', () => {
  it('asks its first new card, and only one of its siblings a day', () => {
    const anna = stepless();
    expect(shown(anna, 'ef-reversed')).toBe('ef-reversed, asked');
    anna.studies('ef-reversed', 'good');
    expect(shown(anna, 'ef-reversed')).toBe('ef-reversed, not asked');
    anna.at('2026-01-02T10:00Z');
    expect(shown(anna, 'ef-reversed')).toBe('ef-reversed~reverse, asked');
  });

  it('does not ask a card that is learnt and not due, and asks it again once it is', () => {
    const anna = stepless();
    const { dueDay } = anna.studies('ef-basic', 'good');
    anna.after((dueDay - anna.today - 1) * 86_400_000);
    expect(shown(anna, 'ef-basic')).toBe('ef-basic, not asked');
    anna.after(86_400_000);
    expect(shown(anna, 'ef-basic')).toBe('ef-basic, asked');
  });

  it('asks a learning card when its step is due and not before', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('ef-basic', 'good');
    anna.after(9 * 60_000);
    expect(shown(anna, 'ef-basic')).toBe('ef-basic, not asked');
    anna.after(60_000);
    expect(shown(anna, 'ef-basic')).toBe('ef-basic, asked');
  });

  it('never asks a suspended card', () => {
    const anna = stepless();
    anna.writes({ type: 'suspended', cardId: card('ef-basic') });
    expect(anna.state.registersByName.has(registerNames.suspended(card('ef-basic')))).toBe(true);
    expect(shown(anna, 'ef-basic')).toBe('ef-basic, not asked, suspended');
  });
});
