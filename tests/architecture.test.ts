/**
 * The house keeps its plan: which room may import which, what is pure, how long things may be. When this test fails,
 * it names the file and the line. The table of rooms is in `fixtures/architecture/rooms.ts`.
 */
import { isExportDeclaration, type Statement } from 'typescript';
import { describe, expect, it } from 'vitest';
import { findCycles, importsOf, type Import } from './fixtures/architecture/imports';
import { findPhysicalStyles, findRawMarkup, findWords } from './fixtures/architecture/markup';
import {
  fileLength,
  findImpurities,
  findMarkupWriters,
  functionLengths,
  type Length,
} from './fixtures/architecture/purity';
import { breachOf, roomOf } from './fixtures/architecture/rooms';
import { readSourceFiles } from './fixtures/architecture/source-files';

const longestFile = 200;
const longestFunction = 40;

/** Files and functions that are over the limit, each with its reason. */
const longForAReason: Readonly<Record<string, string>> = {};

/** Components that need a side of the page, each with its reason. */
const sidesForAReason: Readonly<Record<string, string>> = {
  'src/lib/ui/HiddenPicture.svelte':
    'Parts of a picture are placed on it; a picture is never mirrored.',
  'src/routes/decks/[deck]/edit/PartsControl.svelte':
    'Parts are drawn on the picture where they will stand.',
};

const files = readSourceFiles();
const paths = new Set(files.map(({ path }) => path));
const imports = files.flatMap((file) => importsOf(file, paths));
const pureFiles = files.filter(({ path }) => ['core', 'deck'].includes(roomOf(path) ?? ''));

describe('The rooms', () => {
  it('import only what the table lets them', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.flatMap((one) => breachOf(one) ?? [])).toEqual([]);
  });

  it('import files that exist', () => {
    const lost = imports.filter(({ target }) => target.startsWith('src/') && !paths.has(target));
    const isExpected = ({ target }: Import) =>
      target.includes('/generated/') || target.endsWith('.json') || target.endsWith('/$types');
    expect(lost.filter((one) => !isExpected(one)).map(sayImport)).toEqual([]);
  });

  it('do not import in circles', () => {
    expect(findCycles(imports).map((cycle) => cycle.join(' > '))).toEqual([]);
  });

  it('are addressed by relative paths inside lib, and by $lib from the routes', () => {
    const wrong = imports.filter(({ from, specifier, target }) =>
      from.startsWith('src/routes/')
        ? target.startsWith('src/lib/') && !specifier.startsWith('$lib/')
        : specifier.startsWith('$lib'),
    );
    expect(wrong.map(sayImport)).toEqual([]);
  });

  it('have an index file only where more than three files outside need it', () => {
    const indexes = files.filter(({ path }) => isIndex(path));
    const idle = indexes.filter(({ path }) => {
      const folder = path.replace(/[^/]*$/, '');
      const users = imports.filter(
        ({ from, target }) => target === path && !from.startsWith(folder),
      );
      return new Set(users.map(({ from }) => from)).size <= 3;
    });
    expect(idle.map(({ path }) => path)).toEqual([]);
  });

  it('have no other file that only passes on what others export', () => {
    const barrels = files.filter(({ path, script: { statements } }) => {
      const isPassedOn = (one: Statement) => isExportDeclaration(one) && one.moduleSpecifier;
      return statements.length > 0 && statements.every(isPassedOn) && !isIndex(path);
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('Core and deck', () => {
  it('know no clock, no chance, no browser and no rune', () => {
    expect(pureFiles.length).toBeGreaterThan(40);
    expect(pureFiles.flatMap(findImpurities)).toEqual([]);
  });
});

describe('Everything that is shown', () => {
  it('is never raw markup', () => {
    expect(files.flatMap((file) => [...findRawMarkup(file), ...findMarkupWriters(file)])).toEqual(
      [],
    );
  });

  it('takes its words from the messages', () => {
    expect(files.flatMap(findWords)).toEqual([]);
  });

  it('is laid out by beginning and end, never by left and right', () => {
    const found = files
      .filter(({ path }) => !(path in sidesForAReason))
      .flatMap(findPhysicalStyles);
    expect(found).toEqual([]);
  });
});

describe('Lengths', () => {
  const isTooLong = (limit: number) => (length: Length) =>
    length.lines > limit && !(length.name in longForAReason);

  it(`of files are ${longestFile} lines at most`, () => {
    expect(files.map(fileLength).filter(isTooLong(longestFile))).toEqual([]);
  });

  it(`of functions are ${longestFunction} lines at most`, () => {
    const lengths = files.flatMap(functionLengths);
    expect(lengths.length).toBeGreaterThan(200);
    expect(lengths.filter(isTooLong(longestFunction))).toEqual([]);
  });

  it('are excused only where they are over the limit', () => {
    const long = [
      ...files.map(fileLength).filter(({ lines }) => lines > longestFile),
      ...files.flatMap(functionLengths).filter(({ lines }) => lines > longestFunction),
    ].map(({ name }) => name);
    expect(Object.keys(longForAReason).filter((name) => !long.includes(name))).toEqual([]);
  });
});

function isIndex(path: string): boolean {
  return /\/index\.(ts|js)$/.test(path);
}

function sayImport({ from, line, specifier }: Import): string {
  return `${from}:${line} imports ${specifier}`;
}
