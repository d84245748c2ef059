/** Two texts under one key: the later took the place of the earlier, and a screen said something else than it meant. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../src/lib/messages/', import.meta.url);

it('every message has a key of its own, over all files of a language', () => {
  const files = readdirSync(folder).filter((name) => name.startsWith('en.'));
  const keys = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}"(\w+)":/gm)].map(
      ([, key]) => key,
    ),
  );
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
