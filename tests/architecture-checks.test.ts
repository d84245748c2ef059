/** The checks of the architecture test see what they are there to see, and let the rest be. */
import { describe, expect, it } from 'vitest';
import { findCycles, importsOf, type Import } from './fixtures/architecture/imports';
import { findPhysicalStyles, findRawMarkup, findWords } from './fixtures/architecture/markup';
import {
  fileLength,
  findImpurities,
  findMarkupWriters,
  functionLengths,
} from './fixtures/architecture/purity';
import { breachOf } from './fixtures/architecture/rooms';
import { parseSource, type SourceFile } from './fixtures/architecture/source-files';

describe('The checks of the house', () => {
  const pathsOf = (...names: string[]) => new Set(names);
  const breaches = (file: SourceFile) =>
    importsOf(
      file,
      pathsOf('src/lib/store/log.ts', 'src/lib/core/event.ts', 'src/lib/workers/fit.ts'),
    ).flatMap((one) => breachOf(one) ?? []);

  it.each([
    `import { readTail } from '../store/log';`,
    `import type { LogEvent } from '../store/log';`,
    `export { readTail } from '../store/log';`,
    `const log = await import('../store/log');`,
    `type Log = import('../store/log').Log;`,
    `import '../store/log';`,
    `import { fsrs } from 'ts-fsrs';`,
    `import { readFileSync } from 'node:fs';`,
    `const worker = new Worker(new URL('../workers/fit.ts', import.meta.url));`,
    `const any = await import(name);`,
  ])('see the breach in: %s', (text) => {
    expect(breaches(parseSource('src/lib/core/thing.ts', text))).toHaveLength(1);
    expect(
      breaches(parseSource('src/lib/ui/Thing.svelte', `<script lang="ts">${text}</script>`)),
    ).toHaveLength(1);
  });

  it('see an import in a template', () => {
    const text = `{#await import('../store/log')}{/await}`;
    expect(breaches(parseSource('src/lib/ui/Thing.svelte', text))).toHaveLength(1);
  });

  it('let through what the table allows', () => {
    const text = `import { keyOf } from './event'; import { fsrs } from 'ts-fsrs';`;
    expect(breaches(parseSource('src/lib/core/schedule.ts', text))).toEqual([]);
  });

  it('see a circle of three files', () => {
    const link = (from: string, target: string): Import => ({
      from,
      target,
      specifier: target,
      line: 1,
      isTypeOnly: false,
    });
    expect(findCycles([link('a', 'b'), link('b', 'c'), link('a', 'c')])).toEqual([]);
    expect(findCycles([link('a', 'b'), link('b', 'c'), link('c', 'a')])).toHaveLength(1);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    '$state(1)',
  ])('see that %s is not pure', (expression) => {
    const text = `export const value = ${expression};`;
    expect(findImpurities(parseSource('src/lib/core/thing.ts', text))).toHaveLength(1);
  });

  it('take new Date(0), a property named crypto and a comment for pure', () => {
    const text = `// Date.now()\nexport const value = { crypto: new Date(0), text: 'Math.random()' };`;
    expect(findImpurities(parseSource('src/lib/core/thing.ts', text))).toEqual([]);
  });

  it.each([
    '<p>Hello</p>',
    '<button aria-label="Close"></button>',
    '<img alt="A map" src={address} />',
    `<p>{isOpen ? 'Open' : label}</p>`,
    '<input placeholder={`Days ${count}`} />',
    '<svelte:head><title>Mandate</title></svelte:head>',
  ])('see the words in: %s', (text) => {
    expect(findWords(parseSource('src/lib/ui/Thing.svelte', text))).toHaveLength(1);
  });

  it('take digits, marks and classes for no words', () => {
    const text = `<p class="note {isOpen ? 'open' : ''}">1. &nbsp;{label} · {count + 1}</p>`;
    expect(findWords(parseSource('src/lib/ui/Thing.svelte', text))).toEqual([]);
  });

  it.each([
    '<style>p { margin-left: 1rem; }</style>',
    '<style>p { padding: 0 1rem 0 2rem; }</style>',
    '<style>@media (min-width: 30rem) { p { text-align: right; } }</style>',
    '<style>p { border-top-left-radius: 1px; }</style>',
    '<p style="left: 0"></p>',
    '<p style:right={width}></p>',
  ])('see the side of the page in: %s', (text) => {
    expect(findPhysicalStyles(parseSource('src/lib/ui/Thing.svelte', text))).toHaveLength(1);
  });

  it('take logical properties for what they are', () => {
    const css = 'p { margin-inline: 1rem 2rem; padding: 0 1rem 2rem 1rem; text-align: start; }';
    expect(findPhysicalStyles(parseSource('src/app.css', css))).toEqual([]);
  });

  it('see raw markup', () => {
    const tag = parseSource('src/lib/ui/Thing.svelte', '{@html text}');
    const writer = parseSource('src/lib/ui/thing.ts', 'element.innerHTML = text;');
    expect(findRawMarkup(tag)).toHaveLength(1);
    expect(findMarkupWriters(writer)).toHaveLength(1);
  });

  it('measure files and functions', () => {
    const text = `export function long() {\n${'  run();\n'.repeat(40)}}\n`;
    const file = parseSource('src/lib/core/thing.ts', text);
    expect(fileLength(file).lines).toBe(42);
    expect(functionLengths(file)).toEqual([{ name: 'src/lib/core/thing.ts: long', lines: 42 }]);
  });
});
