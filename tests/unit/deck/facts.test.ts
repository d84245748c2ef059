/** The fact base: which lines are facts and notes, and what is wrong with a line that is neither. */
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../../src/lib/deck/facts';
import { describeProblem } from '../../../src/lib/messages/problems';
import { basicWith, check } from './documents';

const base = [
  '# Facts',
  '',
  '- VN-000-01 | Definitions | It is common | It is rare | Doctrine ch. 3 | B',
  '- LB-01 | It was signed in 1945. | Charter | high',
  '- LB-02 | It holds. | Charter | high*',
  '- LB-03 | It may be. | A report | medium',
  '- LB-04 | It was so. | A report | medium*',
  '- LB-05 | Who knows. | - | LOW',
  '- A4P: an agenda of 2018.',
  '| `- LB-06` | a table for people |',
].join('\n');

describe('the fact base', () => {
  it('holds facts with their confidence and notes with their severity, and no other line', () => {
    const { facts, problems } = parseFacts(base);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(facts.severityById)).toEqual({ 'VN-000-01': 'B' });
    expect(Object.fromEntries(facts.confidenceById)).toEqual({
      'LB-01': 'high',
      'LB-02': 'high*',
      'LB-03': 'medium',
      'LB-04': 'medium*',
      'LB-05': 'LOW',
    });
  });

  it.each([
    ['a confidence that there is not', '- LB-07 | A fact | Charter | certain'],
    ['a part too few', '- LB-07 | A fact | high'],
    ['a part too many', '- LB-07 | A fact | with a bar | Charter | high'],
    ['an empty part', '- LB-07 | A fact | | high'],
    ['a note without severity', '- VN-000-07 | Section | Says | Right | Charter | high'],
    ['a malformed id', '- LB-7a | A fact | Charter | high'],
  ])('refuses %s, and reads on', (_, line) => {
    const { facts, problems } = parseFacts(`${line}\n${base}`);
    expect(problems).toMatchObject([
      { kind: 'bad-fact-line', severity: 'error', line: 1, column: 3 },
    ]);
    expect(facts.confidenceById.size).toBe(5);
    for (const problem of problems) expect(describeProblem(problem).hint).not.toBe('');
  });

  it('keeps the first of two lines with one id', () => {
    const { facts, problems } = parseFacts(`${base}\n- LB-01 | Another | Charter | LOW`);
    expect(problems).toMatchObject([
      { kind: 'duplicate-fact', line: 11, params: { id: 'LB-01', firstLine: 4 } },
    ]);
    expect(facts.confidenceById.get('LB-01')).toBe('high');
  });
});

describe('a card', () => {
  it('may rest on facts of high confidence alone', () => {
    const { facts } = parseFacts(base);
    expect(check(basicWith('- facts: LB-01, LB-02'), { facts }).problems).toEqual([]);
    const kinds = check(basicWith('- facts: LB-03, LB-04, LB-05'), { facts }).problems.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['medium-fact', 'medium-fact', 'low-fact']);
  });

  it('may name any fact where there is no fact base', () => {
    expect(check(basicWith('- facts: XX-99')).problems).toEqual([]);
  });
});
