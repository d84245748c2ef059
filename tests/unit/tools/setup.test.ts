/** A checkout is installed and built when that is absent or stale, and only then. Run on a project of four files. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAside, isBuildFresh, setUp } from '../../../src/tools/setup.mjs';

const patience = 60_000;
// A time without a fraction is one that copying keeps.
const builder = `
  const { mkdirSync, utimesSync, writeFileSync } = require('node:fs');
  const { MANDATE_OUTPUT, BASE_PATH, NODE_ENV, MANDATE_BUILD } = process.env;
  const file = MANDATE_OUTPUT + '/index.html';
  mkdirSync(MANDATE_OUTPUT, { recursive: true });
  writeFileSync(file, [BASE_PATH, NODE_ENV, MANDATE_BUILD].join());
  utimesSync(file, 1, 1);
`;

let model = '';
let root = '';
let said: string[] = [];

// A checkout that is set up, once: npm is slow.
beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'setup-'));
  root = model;
  const project = { name: 'small', version: '1.0.0', scripts: { build: 'node build.cjs' } };
  const { name, version } = project;
  const lock = { name, version, lockfileVersion: 3, packages: { '': { name, version } } };
  write('package.json', JSON.stringify(project));
  write('package-lock.json', JSON.stringify(lock));
  write('build.cjs', builder);
  write('src/a.ts', 'a');
  expect(await setUpFor()).toEqual(['Installing', 'Building']);
}, patience);
afterAll(() => rmSync(model, { recursive: true }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'setup-'));
  cpSync(model, root, { recursive: true, preserveTimestamps: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** What was done, by what was said of it. */
async function setUpFor(basePath = ''): Promise<string[]> {
  said = [];
  const outcome = await setUp({ root, basePath, say: (line) => said.push(line) });
  expect(outcome).toEqual({ kind: 'ok' });
  return said.flatMap((line) => /^(Installing|Building)/.exec(line)?.[1] ?? []);
}

const built = (folder = join(root, 'build')) => readFileSync(join(folder, 'index.html'), 'utf8');

describe('A set-up', { timeout: patience }, () => {
  it('does nothing when nothing changed', async () => {
    expect(await setUpFor()).toEqual([]);
  });

  it('does all when the packages are gone, since what was noted goes with them', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(await setUpFor()).toEqual(['Installing', 'Building']);
  });

  it('builds again when a source changed, in another version', async () => {
    const before = built();
    write('src/a.ts', 'b');
    expect(await setUpFor()).toEqual(['Building']);
    expect(built()).not.toBe(before);
  });

  it('builds the same version from the same sources', async () => {
    const before = built();
    rmSync(join(root, 'build'), { recursive: true });
    expect(await setUpFor()).toEqual(['Building']);
    expect(built()).toBe(before);
  });

  it('builds again for another sub-path, and when someone wrote into the build', async () => {
    expect(await setUpFor('/mandate')).toEqual(['Building']);
    expect(built()).toMatch(/^\/mandate,production,/);
    write('build/extra.txt', '');
    expect(await setUpFor('/mandate')).toEqual(['Building']);
  });

  it('installs again when the lock file changed', async () => {
    const path = join(root, 'package-lock.json');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    expect(await setUpFor()).toEqual(['Installing', 'Building']);
  });

  it('is not done when the build failed: it says why, and tries again the next time', async () => {
    write('build.cjs', 'console.error("a fault in a source"); process.exit(1)');
    write('src/a.ts', 'b');
    const outcome = await setUp({ root, basePath: '', say: () => undefined });
    expect(outcome).toMatchObject({ kind: 'step-failed', step: 'build the app' });
    expect(JSON.stringify(outcome)).toContain('a fault in a source');
    expect(isBuildFresh(root, '')).toBe(false);
    write('build.cjs', builder);
    expect(await setUpFor()).toEqual(['Building']);
  });
});

describe('A build beside', { timeout: patience }, () => {
  const buildFor = () => buildAside({ root, basePath: '/mandate', say: (line) => said.push(line) });

  it('is for its sub-path, leaves the one that is served alone, and is made once', async () => {
    const before = built();
    said = [];
    const { kind, folder } = await buildFor();
    expect(kind).toBe('ok');
    expect(built(folder)).toMatch(/^\/mandate,production,/);
    expect(said).toHaveLength(2);
    await buildFor();
    expect(said).toHaveLength(2);
    expect(built()).toBe(before);
    expect(isBuildFresh(root, '')).toBe(true);
  });
});
