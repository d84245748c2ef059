/**
 * Documents of the project's own writing and what is made of them. A difference here changes what an instructor is
 * offered: look twice.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/lib/deck/generate/generate';
import { readFileText } from '../../src/lib/deck/read/read-file';

const names = ['directive.txt', 'handout.md', 'page.html', 'resolution.txt', 'short-headings.txt', 'wrapped.txt'];

describe.each(names)('the document %s', (name) => {
  it('gives the golden candidates', async () => {
    const bytes = new Uint8Array(readFileSync(`tests/golden/generate/${name}`));
    const read = await readFileText({ name, bytes });
    if (read.kind === 'refused') throw new Error(read.problem.kind);
    const { title, sections, leftOut, isAiGenerated, candidates } = generate(read, { perHundredWords: 10 });
    const golden = {
      title,
      sections: sections.map(({ heading }) => heading),
      leftOut: leftOut.map(({ reason, start, end }) => `${reason}: ${read.plain.slice(start, end)}`),
      isAiGenerated,
      candidates: candidates.map(({ kind, front, back, term }) => ({ kind, front, back, term })),
    };
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(`generate/${name}.json`);
  });
});

describe('The verdicts of a strict instructor', () => {
  interface Verdict {
    readonly verdict: string;
    readonly reason: string;
  }
  const verdicts = JSON.parse(readFileSync('tests/golden/generate-verdicts.json', 'utf8')) as Verdict[];

  it('keep seventy of a hundred candidates', () => {
    expect(verdicts).toHaveLength(100);
    expect(verdicts.filter(({ verdict }) => verdict === 'kept').length).toBeGreaterThanOrEqual(70);
    expect(verdicts.filter(({ reason }) => reason === '')).toEqual([]);
  });
});
