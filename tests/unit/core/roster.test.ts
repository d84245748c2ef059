/** A roster that an instructor pastes: from a table, from a message, with what is wrong said line by line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Learner } from '../../../src/lib/core/answer-sheet';
import { learnerKey } from '../../../src/lib/core/learner-match';
import { mostLearners, parseRoster, printRoster } from '../../../src/lib/core/roster';

const ada: Learner = { name: 'Ada Obi', number: '12', group: 'Blue' };

describe('A roster', () => {
  it.each([
    ['from a spreadsheet', 'Ada Obi\t12\tBlue'],
    ['with semicolons', 'Ada Obi; 12 ;Blue'],
    ['with commas', '  Ada Obi, 12, Blue  '],
  ])('is read %s', (_, line) => {
    expect(parseRoster(`${line}\r\n\r\n`)).toEqual({ learners: [ada], problems: [] });
  });

  it('keeps a comma in a name where a stronger sign parts the fields', () => {
    const { learners } = parseRoster('Obi, Ada; 12\nSow, Bintou\t13\tRed');
    expect(learners.map(({ name }) => name)).toEqual(['Obi, Ada', 'Sow, Bintou']);
  });

  it('may be names alone', () => {
    expect(parseRoster('Ada\nBo').learners.map(({ name }) => name)).toEqual(['Ada', 'Bo']);
  });

  it('says of each line what is wrong with it, and takes the others', () => {
    const { learners, problems } = parseRoster(
      ['Ada; 1; Blue; more', 'Bo; 2', `${'x'.repeat(81)}; 3`, 'Bo again; 2'].join('\n'),
    );
    expect(learners.map(({ name }) => name)).toEqual(['Bo']);
    expect(problems).toEqual([
      { kind: 'too-many-fields', line: 1 },
      { kind: 'field-too-long', line: 3, limit: 80 },
      { kind: 'named-twice', line: 4, name: 'Bo again' },
    ]);
  });

  it('is no longer than a quiz has learners', () => {
    const lines = Array.from({ length: mostLearners + 1 }, (_, index) => `L${index}`);
    const { learners, problems } = parseRoster(lines.join('\n'));
    expect(learners).toHaveLength(mostLearners);
    expect(problems).toEqual([{ kind: 'too-many-learners', limit: mostLearners }]);
  });

  it('reads back as it was printed', () => {
    const field = fc
      .string({ maxLength: 20, unit: fc.constantFrom(...'abÅ ,;.-') })
      .map((text) => text.trim());
    const learner = fc.record({ name: field, number: field, group: field });
    const roster = fc.uniqueArray(
      learner.filter(({ name, number, group }) => name + number + group !== ''),
      { selector: learnerKey },
    );
    fc.assert(
      fc.property(roster, (learners) => {
        expect(parseRoster(printRoster(learners))).toEqual({ learners, problems: [] });
      }),
    );
  });
});
