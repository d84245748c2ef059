/** The manual of the format, `decks/README.md`, says what the compiler does: its examples are valid, its keys are all. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockRules, frontMatterRules } from '../../../src/lib/deck/fields';
import { writingKinds } from '../../../src/lib/deck/writing/kinds';
import { check } from './documents';

const manual = readFileSync('decks/README.md', 'utf8');
const sample = /^````markdown\n([^]*?)^````$/m.exec(manual)?.[1] ?? '';
const afterSample = manual.slice(manual.indexOf(sample) + sample.length);
const examples = [...afterSample.matchAll(/^```markdown\n([^]*?)^```$/gm)].map((match) => match[1]);

function sourceFor(id: string): string {
  return `### Source \`${id}\`\n\n- title: ${id}\n- kind: report\n`;
}

describe('the manual', () => {
  it('shows a whole file that is valid', () => {
    expect(check(sample, { folder: 'sample' }).problems).toEqual([]);
  });

  it('shows an example of every kind of block, all of them valid together', () => {
    expect(examples).toHaveLength(7);
    const others = ['capstone', 'iddrs', 'guidelines', 'overview', 'certain-expenses'];
    const body = ['## Examples `examples`\n', ...examples, ...others.map(sourceFor)].join('\n');
    expect(check(sample + '\n' + body).problems).toEqual([]);
    for (const { name, level } of Object.values(blockRules)) {
      expect(sample + body).toContain(`\n${'#'.repeat(level)} ${name} \``);
    }
  });

  it('names every key, and no key that there is not', () => {
    const rules = [frontMatterRules, ...Object.values(blockRules).map(({ fields }) => fields)];
    const keys = new Set(rules.flatMap((fields) => Object.keys(fields)));
    const rows = [...manual.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].map((match) => match[1]);
    const named = rows.flatMap((cell) => cell?.match(/[a-z-]+/g) ?? []);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
    const written = [...keys].filter((key) =>
      new RegExp(`\`${key}\`|^- ${key}:`, 'm').test(manual),
    );
    expect(written).toEqual([...keys]);
  });

  it('names every kind of warning about writing', () => {
    const section = /^## Warnings about writing\n([^]*?)^## /m.exec(manual)?.[1] ?? '';
    expect(writingKinds.filter((kind) => !section.includes(kind))).toEqual([]);
  });
});
