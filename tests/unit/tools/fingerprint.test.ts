/** Fingerprints tell that something changed, wherever it changed, and only then. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashContents, hashListing, listFiles } from '../../../src/tools/fingerprint.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  write('src/b.ts', 'b');
  write('src/deep/a.ts', 'a');
  write('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('The list of files', () => {
  it('is sorted, with forward slashes, and reaches into folders', () => {
    expect(listFiles(root, '.')).toEqual(['package.json', 'src/b.ts', 'src/deep/a.ts']);
  });

  it('leaves out what it is told to, with all that is under it', () => {
    expect(listFiles(root, 'src', ['src/deep'])).toEqual(['src/b.ts']);
  });

  it('is empty for a path that does not exist', () => {
    expect(listFiles(root, 'nowhere')).toEqual([]);
  });
});

describe('The fingerprint of contents', () => {
  const hash = () => hashContents(root, ['src', 'package.json']);

  it('stays when a file is written again as it was', () => {
    const before = hash();
    write('src/b.ts', 'b');
    utimesSync(join(root, 'src/b.ts'), 1, 1);
    expect(hash()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['a file is changed', () => write('src/deep/a.ts', 'x')],
    ['a file is added', () => write('src/c.ts', '')],
    ['a file is removed', () => rmSync(join(root, 'src/b.ts'))],
    ['text moves from one file to the next', () => write('src/b.ts', 'ba')],
  ])('changes when %s', (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('does not change with what is omitted, and does with what is added to it', () => {
    const options = { omitted: ['src/deep'], extras: ['/mandate'] };
    const before = hashContents(root, ['src'], options);
    write('src/deep/a.ts', 'x');
    expect(hashContents(root, ['src'], options)).toBe(before);
    expect(hashContents(root, ['src'], { ...options, extras: [''] })).not.toBe(before);
  });
});

describe('The fingerprint of a listing', () => {
  it('changes as soon as a file is written, even with the same contents', () => {
    utimesSync(join(root, 'src/b.ts'), 1, 1);
    const before = hashListing(root);
    expect(hashListing(root)).toBe(before);
    write('src/b.ts', 'b');
    expect(hashListing(root)).not.toBe(before);
  });

  it('is absent for a folder that is empty or not there', () => {
    mkdirSync(join(root, 'empty'));
    expect(hashListing(join(root, 'empty'))).toBeUndefined();
    expect(hashListing(join(root, 'nowhere'))).toBeUndefined();
  });
});
