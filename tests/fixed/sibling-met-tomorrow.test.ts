/**
 * Only a card reviewed on this very study day hid its siblings. After a flight to the west, or a clock set back, the
 * study day falls behind the card's last one, which never runs backwards: the sibling came on the same evening.
 */
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/lib/core/candidates';
import { listCardsBehind } from '../../src/lib/core/cards-behind';
import { buildQueue } from '../../src/lib/core/queue';
import { card } from '../fixtures/log';
import { outline } from '../fixtures/outline';
import { idsOf, queueOf, stepless } from '../fixtures/sitting';

const deck = outline('d1', [['gap1', 'gap2'], 'c1']);

describe('A card whose last study day is after today', () => {
  it('hides its new sibling until that day is over', () => {
    const anna = stepless('2026-05-11T05:00+09:00');
    anna.studies('gap1', 'good');
    anna.at('2026-05-10T14:00-08:00');
    expect(idsOf(queueOf(anna, deck).fresh)).toEqual(['c1']);
    anna.at('2026-05-11T10:00-08:00');
    expect(idsOf(queueOf(anna, deck).fresh)).toEqual(['c1']);
    anna.at('2026-05-12T10:00-08:00');
    expect(idsOf(queueOf(anna, deck).fresh)).toEqual(['gap2', 'c1']);
  });

  it('hides its due sibling, and no item brings that forward', () => {
    const anna = stepless('2026-05-01T10:00Z');
    anna.studies('gap2', 'good');
    anna.at('2026-05-11T10:00Z').studies('gap1', 'good');
    anna.at('2026-05-10T10:00Z');
    expect(buildQueue([deck], anna.state, anna.moment).reviews).toEqual([]);
    const cards = ['gap1', 'gap2'].map((id) => ({ id: card(id), entryId: 'gap' }));
    const behind = listCardsBehind(
      { entryIds: ['gap'] } as never,
      { cards } as never,
      lookAt(anna.state, anna.moment),
    );
    expect(behind).toEqual([]);
  });
});
