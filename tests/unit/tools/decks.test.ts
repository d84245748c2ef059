/**
 * The command `npm run decks`, run in a folder of its own: what it prints, writes and exits with. The tool is bundled
 * once, since a process that compiles it anew takes seconds; one test runs it as the command does.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const source = resolve('src/tools/decks.ts');
const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
const fixtures = resolve('tests/fixtures/decks');
const valid = readFileSync(join(fixtures, 'vocabulaire/deck.md'), 'utf8');
const patience = 60_000;

let bundle = '';
let root = '';

beforeAll(async () => {
  bundle = mkdtempSync(join(tmpdir(), 'decks-tool-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: source, outDir: bundle, emptyOutDir: true, target: 'node20' },
  });
}, patience);

afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'decks-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function run(...args: string[]) {
  return runNode(join(bundle, 'decks.js'), ...args);
}

function runNode(...args: string[]) {
  const options = { cwd: root, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

function addFixture(id: string): void {
  cpSync(join(fixtures, id), join(root, 'decks', id), { recursive: true });
}

/** Every file below static, by name, with its contents. */
function written(): Record<string, string> {
  const folder = join(root, 'static');
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const Kinds = { message: expect.stringMatching(/\w/), hint: expect.stringMatching(/\w/) };

describe('npm run decks', { timeout: patience }, () => {
  it('writes every deck, an index and the images, the same bytes each time', () => {
    addFixture('every-feature');
    addFixture('vocabulaire');
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^every-feature +[0-9a-f]{12} +11 +2 +3 +6 +2$/m);
    const files = written();
    expect(Object.keys(files)).toEqual([
      expect.stringMatching(/^decks\/every-feature\.[0-9a-f]{12}\.json$/),
      'decks/every-feature/ladder.svg',
      'decks/every-feature/river.svg',
      'decks/index.json',
      expect.stringMatching(/^decks\/vocabulaire\.[0-9a-f]{12}\.json$/),
    ]);
    expect(run().status).toBe(0);
    expect(written()).toEqual(files);
  });

  it('lists core decks first, then by order, then by id', () => {
    addFixture('vocabulaire');
    addFixture('every-feature');
    const other = (id: string, keys: string) =>
      valid.replaceAll('vo-', `${id}-`).replace('id:   vocabulaire', `id: ${id}\n${keys}`);
    write('decks/alpha/deck.md', other('alpha', ''));
    write('decks/beta/deck.md', other('beta', 'order: 5'));
    expect(run().status).toBe(0);
    const index: unknown = JSON.parse(written()['decks/index.json'] ?? '');
    expect(index).toMatchObject([
      { id: 'every-feature', isCore: true },
      { id: 'beta', order: 5 },
      { id: 'alpha', order: 9999 },
      { id: 'vocabulaire', file: expect.stringMatching(/^decks\/vocabulaire\.\w+\.json$/) },
    ]);
  });

  it('removes what no deck needs any longer', () => {
    addFixture('vocabulaire');
    write('static/decks/old.0123456789ab.json', '{}');
    write('static/.decks-next/half.json', '{');
    write('static/icon.svg', '<svg/>');
    expect(run().status).toBe(0);
    const names = Object.keys(written());
    expect(names.filter((name) => !name.startsWith('decks/'))).toEqual(['icon.svg']);
    expect(names).not.toContain('decks/old.0123456789ab.json');
  });

  it('writes nothing when any deck has an error, and says where it is', () => {
    addFixture('vocabulaire');
    write('decks/bad/deck.md', valid.replace('id:   vocabulaire', 'id: good'));
    write('static/decks/index.json', 'old');
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toContain('decks/bad/deck.md:3:1 ');
    expect(written()).toEqual({ 'decks/index.json': 'old' });
  });

  it('compares ids over all decks of the run', () => {
    addFixture('vocabulaire');
    write('decks/copy/deck.md', valid.replace('id:   vocabulaire', 'id: copy'));
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /decks\/vocabulaire\/deck\.md:\d+:\d+ .*vo-force.*decks\/copy\/deck\.md/,
    );
  });

  it('reports a missing image and writes nothing', () => {
    addFixture('every-feature');
    rmSync(join(root, 'decks/every-feature/river.svg'));
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/decks\/every-feature\/deck\.md:31:1 .*river\.svg/);
    expect(written()).toEqual({});
  });

  it('keeps the old decks when writing the new ones fails half-way', () => {
    addFixture('every-feature');
    rmSync(join(root, 'decks/every-feature/river.svg'));
    symlinkSync('nowhere.svg', join(root, 'decks/every-feature/river.svg'));
    write('static/decks/index.json', 'old');
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Nothing was written: .*river\.svg/);
    expect(written()).toEqual({ 'decks/index.json': 'old' });
  });

  it('is content with a folder without decks', () => {
    expect(run().status).toBe(0);
    expect(written()).toEqual({ 'decks/index.json': '[]\n' });
  });
});

describe('the tool as the command runs it', { timeout: patience }, () => {
  it('does what the bundled tool does', () => {
    addFixture('every-feature');
    const asCommand = runNode('--import', loader, source);
    const files = written();
    expect(asCommand).toEqual(run());
    expect(written()).toEqual(files);
    expect(Object.keys(files)).toContain('decks/index.json');
  });
});

describe('npm run decks -- FILE', { timeout: patience }, () => {
  it('checks files anywhere and writes nothing', () => {
    write('elsewhere/any-name.md', valid);
    const { status, stdout } = run(
      'elsewhere/any-name.md',
      join(fixtures, 'every-feature/deck.md'),
    );
    expect({ status, isListed: /^vocabulaire /m.test(stdout) }).toEqual({
      status: 0,
      isListed: true,
    });
    expect(written()).toEqual({});
  });

  it('prints file, line, column, message and hint of every problem', () => {
    write('bad.md', valid.replace('- cite: charte, art. 1', '- cyte: charte'));
    const { status, stdout } = run('bad.md');
    expect(status).toBe(1);
    const lines = stdout.split('\n').filter((line) => line !== '');
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^bad\.md:\d+:1 “Ordered list” has no citation\.$/),
      expect.stringMatching(/^ {4}\w/),
      expect.stringMatching(/^bad\.md:\d+:3 .*“cyte”/),
      expect.stringMatching(/^ {4}.*cite/),
    ]);
  });

  it('exits with 0 when there are only warnings', () => {
    write(
      'old.md',
      valid.replace('- cite: charte, art. 1', '- cite: charte, art. 1\n- review-by: 2000-01-01'),
    );
    const { status, stdout } = run('old.md');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^old\.md:\d+:3 warning \(review-due\): /m);
  });

  it('makes a problem of every file that it cannot read', () => {
    mkdirSync(join(root, 'folder'));
    write('latin1.md', new Uint8Array([0x23, 0x0a, 0xe9, 0x74, 0xe9]));
    write('huge.md', new Uint8Array(10_000_000));
    write('empty.md', '');
    const files = ['missing.md', 'folder', 'latin1.md', 'huge.md', 'empty.md', 'folder/x/y.md'];
    const { status, stdout, stderr } = run('--json', ...files);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { decks, problems } = JSON.parse(stdout) as { decks: unknown[]; problems: unknown[] };
    expect(decks).toHaveLength(files.length);
    expect(problems).toMatchObject([
      { file: 'missing.md', line: 1, column: 1, message: 'There is no such file.' },
      { file: 'folder', message: 'This is a folder, not a file.' },
      { file: 'latin1.md', line: 2, column: 1 },
      { file: 'huge.md', message: 'The file is larger than 2 MB and was not read.' },
      { file: 'empty.md', message: 'The document is empty.' },
      { file: 'empty.md', severity: 'warning' },
      { file: 'folder/x/y.md', message: 'There is no such file.' },
    ]);
  });

  it('says what the system says of any other file that it cannot read', () => {
    const { status, stdout } = run(`${'a'.repeat(300)}.md`);
    expect(status).toBe(1);
    expect(stdout).toContain('ENAMETOOLONG');
  });
});

describe('npm run decks -- --json', { timeout: patience }, () => {
  it('prints one object with counts as numbers, and problems with texts', () => {
    addFixture('every-feature');
    write('bad.md', valid.replace('- cite: charte, art. 1', ''));
    const { status, stdout } = run('--json', 'decks/every-feature/deck.md', 'bad.md');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      decks: [
        {
          id: 'every-feature',
          title: 'Every feature: a deck for tests',
          version: expect.stringMatching(/^[0-9a-f]{12}$/),
          ...{ cards: 11, scenarios: 2, items: 3, sources: 6, notes: 2 },
        },
        {
          ...{ id: 'vocabulaire', title: 'Vocabulaire', version: '' },
          ...{ cards: 4, scenarios: 0, items: 0, sources: 1, notes: 0 },
        },
      ],
      problems: [
        {
          ...{ file: 'bad.md', line: expect.any(Number), column: 1, severity: 'error' },
          ...{ kind: 'no-citation', ...Kinds },
        },
      ],
    });
  });

  it('compiles the project’s decks as well, and prints nothing else', () => {
    addFixture('vocabulaire');
    const { status, stdout } = run('--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ decks: [{ id: 'vocabulaire' }], problems: [] });
    expect(Object.keys(written())).toContain('decks/index.json');
  });
});

describe('npm run decks -- --write-ids', { timeout: patience }, () => {
  it('fills in the ids of the files that it is given, and is done after once', () => {
    write('mine.md', valid.replace('### Basic `vo-force`', '### Basic'));
    expect(run('mine.md').status).toBe(1);
    expect(run('--write-ids', 'mine.md').status).toBe(0);
    const text = readFileSync(join(root, 'mine.md'), 'utf8');
    expect(text.replace(/### Basic `vo-[0-9a-f]{8}`/, '### Basic `vo-force`')).toBe(valid);
    expect(run('--write-ids', 'mine.md').stderr).toContain('written: 0');
    expect(readFileSync(join(root, 'mine.md'), 'utf8')).toBe(text);
    expect(readdirSync(root)).toEqual(['mine.md']);
  });

  it('fills in the ids of every deck when it is given none', () => {
    write(
      'decks/vocabulaire/deck.md',
      valid.replace('- front: mandat', '- front: mandat\n').replace(' `vo-ordre`', ''),
    );
    expect(run('--write-ids').status).toBe(0);
    const text = readFileSync(join(root, 'decks/vocabulaire/deck.md'), 'utf8');
    expect(text).toMatch(/^### Ordered list `vo-[0-9a-f]{8}`$/m);
    expect(written()).toEqual({});
  });

  it('leaves files alone that are no documents', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x23]);
    write('utf16.md', bytes);
    expect(run('--write-ids', 'utf16.md', 'missing.md').status).toBe(1);
    expect(new Uint8Array(readFileSync(join(root, 'utf16.md')))).toEqual(bytes);
  });
});

describe('npm run decks -- --coverage', { timeout: patience }, () => {
  const generated = valid
    .replace('- kind: treaty', '- kind: article\n- ai-generated: yes')
    .replace('- cite: charte, art. 1', '- cite: charte, section "Buts"');

  it('prints the cards of each section by deck, and writes nothing', () => {
    write('decks/vocabulaire/deck.md', generated);
    const { status, stdout } = run('--coverage');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^charte: .+\n {2}Buts \(cards 1, items 0\)\n {4}vocabulaire: \S+\n$/);
    expect(written()).toEqual({});
    expect(JSON.parse(run('--coverage', '--json').stdout)).toMatchObject([{ id: 'charte' }]);
  });

  it('prints the problems instead while there are errors', () => {
    write('decks/vocabulaire/deck.md', generated.replace('- cite: charte, section "Buts"', ''));
    const { status, stdout } = run('--coverage');
    expect(status).toBe(1);
    expect(stdout).toContain('has no citation');
  });
});

describe('a fact base', { timeout: patience }, () => {
  const resting = valid.replace('- cite: charte', '- facts: LB-02\n- cite: charte');

  it('is what the project’s own decks may rest on', () => {
    write('decks/vocabulaire/deck.md', resting);
    write('decks/facts.md', '- LB-02 | A fact. | Charter | medium\n');
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^decks\/vocabulaire\/deck\.md:\d+:10 .*“LB-02”/m);
    write('decks/facts.md', '- LB-02 | A fact. | Charter | high\n');
    expect(run().status).toBe(0);
  });

  it('says nothing about a document from elsewhere', () => {
    write('decks/facts.md', '- LB-01 | A fact. | Charter | high\n');
    write('other.md', resting);
    expect(run('other.md').status).toBe(0);
  });

  it('keeps every deck from being written while a line of its own cannot be read', () => {
    write('decks/vocabulaire/deck.md', valid);
    write('decks/facts.md', '# Facts\n\n- LB-02 | A fact. | high\n');
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toContain('decks/facts.md:3:3 ');
    expect(written()).toEqual({});
  });

  it('may not be a folder', () => {
    mkdirSync(join(root, 'decks/facts.md'), { recursive: true });
    expect(run().stdout).toContain('decks/facts.md:1:1 ');
  });
});

describe('an unknown option', { timeout: patience }, () => {
  it('gets one line and exit code 2, and nothing is done', () => {
    addFixture('vocabulaire');
    const { status, stdout, stderr } = run('--wirte-ids');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('--wirte-ids')]);
    expect(written()).toEqual({});
  });

  it('may be a file after two hyphens', () => {
    write('--odd.md', valid);
    expect(run('--', '--odd.md').status).toBe(0);
  });
});
