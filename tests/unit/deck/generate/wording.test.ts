/** How cards are worded: what is asked has one answer, and the answer is no longer than what was asked. */
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/lib/deck/generate/candidate';
import { generate } from '../../../../src/lib/deck/generate/generate';
import { readPlainText } from '../../../../src/lib/deck/read/plain-text';

const filler =
  'The camp of the unit stands on a hill that is above the river and the old road to the town.';

/** The candidates of a short text under a heading. */
function candidatesOf(words: string, heading = 'Work in the field'): readonly Candidate[] {
  const read = readPlainText(`${heading}\n\n${words}\n\n${filler}\n`);
  if (read.kind === 'refused') throw new Error(read.problem.kind);
  return generate(read, { perHundredWords: 20 }).candidates;
}

function cardOf(words: string, heading?: string): Candidate | undefined {
  return candidatesOf(words, heading).find(({ text }) => text === words);
}

describe('a duty', () => {
  it('is asked for its object, which is one, and not for all that must be done', () => {
    expect(cardOf('Drivers must inspect the brakes of each vehicle.')).toMatchObject({
      front: 'Work in the field: what must drivers inspect?',
      back: 'the brakes of each vehicle',
    });
  });

  it('keeps the aim that it is for', () => {
    expect(cardOf('To avoid ambushes, patrols should vary their routes and hours.')).toMatchObject({
      front: 'What should patrols do to avoid ambushes?',
    });
    expect(cardOf('To avoid ambushes, patrols should vary the routes and hours.')).toMatchObject({
      front: 'What should patrols vary to avoid ambushes?',
      back: 'the routes and hours',
    });
  });

  it('stays whole where the verb says nothing without its object', () => {
    for (const duty of ['never be alone with a guest', 'take part in the daily briefing'])
      expect(cardOf(`Guards must ${duty}.`)?.back).toBe(duty);
  });

  it('is asked with what it is done for', () => {
    expect(cardOf('Drivers must inspect the brakes to avoid a fall.')).toMatchObject({
      front: 'What must drivers inspect to avoid a fall?',
      back: 'the brakes',
    });
    expect(cardOf('Guards must respect the right of farmers to leave the camp.')).toMatchObject({
      front: 'Work in the field: what must guards respect?',
      back: 'the right of farmers to leave the camp',
    });
  });

  it('stays whole where a second verb follows', () => {
    expect(cardOf('Drivers must inspect the brakes and report every fault.')).toMatchObject({
      front: 'Work in the field: what must drivers do?',
      back: 'inspect the brakes and report every fault',
    });
  });
});

describe('an answer', () => {
  it('ends with its list, not with what follows from it', () => {
    expect(
      cardOf(
        'Camp rules emphasize silence, order, and respect for neighbours, keeping the unit welcome.',
      )?.back,
    ).toBe('silence, order, and respect for neighbours');
  });

  it('that is said to be one of several is trusted less', () => {
    const alone = cardOf('Night patrols require a guide from the village.');
    const several = cardOf('Night patrols also require a guide from the village.');
    expect(alone?.confidence).toBeGreaterThan(several?.confidence ?? 1);
  });

  it('that is the one thing of those included is trusted less', () => {
    const one = cardOf('Standing orders include a curfew that begins at nine.');
    const two = cardOf('Standing orders include a curfew and a ban on open fires.');
    expect(two?.confidence).toBeGreaterThan(one?.confidence ?? 1);
  });

  it('is not that one must understand something', () => {
    const words = 'Planning a night patrol involves understanding the ground.';
    expect(cardOf(words)?.back ?? '').not.toContain('understanding');
  });
});

describe('a list', () => {
  it('leaves to the sentence what belongs to all its members', () => {
    expect(
      cardOf('Supply convoys deliver clean water, dry food, and basic medicine into the valley.'),
    ).toMatchObject({
      front: 'Supply convoys deliver … into the valley (name all three)',
      members: ['clean water', 'dry food', 'basic medicine'],
    });
  });
});

describe('an item', () => {
  const words =
    'Convoys\n\nKey duties include:\n\n- checking the fuel level\n- counting the spare tyres\n- closing the cargo doors\n\n' +
    'Camps\n\nMain tasks include:\n\n- raising the fence line\n- digging a water trench\n- marking the helipad edges\n';

  it('names its section before it asks', () => {
    const fronts = candidatesOf(words)
      .filter(({ kind }) => kind === 'item')
      .map(({ front }) => front);
    expect(fronts).toContain('Convoys: which of these are key duties?');
  });
});

describe('a gap', () => {
  it('hints at a phrase by its first letters, so that no other would fit', () => {
    const gap = candidatesOf(
      'Sector commanders discuss the ammunition reserve with the logistics officer every Monday.',
    ).find(({ kind }) => kind === 'cloze');
    expect(gap?.gapText).toMatch(/\{\{[^|]+\|(?:\p{L}… ?)+\}\}/u);
  });

  it('needs no hint for a name', () => {
    const gap = candidatesOf(
      'Every patrol of the mission reports what it saw to the Joint Operations Centre before nightfall.',
    ).find(({ kind }) => kind === 'cloze');
    expect(gap?.gapText).toContain('{{Joint Operations Centre}}');
  });
});

describe('a mark of a note after the full stop', () => {
  it('keeps neither its sentence nor the next one from being read', () => {
    const words =
      'A depot is a place where a unit keeps its spare fuel.[1] A rally point is a place where vehicles meet again.[12] It is marked.';
    const texts = candidatesOf(words).map(({ text }) => text);
    expect(texts).toContain('A depot is a place where a unit keeps its spare fuel.');
    expect(texts).toContain('A rally point is a place where vehicles meet again.');
  });
});
