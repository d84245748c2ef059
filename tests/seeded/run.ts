/**
 * `npm run test:seeded`: puts each seeded fault into a copy of the project and runs the tests that must find it. Fails
 * when one is not found, and when those tests fail without any fault.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededFaults, type SeededFault } from './faults';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = [
  'src',
  'tests',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'svelte.config.js',
];
const linked = ['node_modules', 'decks', 'static', '.svelte-kit'];

/** A test that failed, with its file. */
type Failed = string;

const copy = makeCopy();
try {
  const sound = runTests([...new Set(seededFaults.flatMap(({ tests }) => tests))]);
  if (sound.length > 0) throw new Error(`Without any fault these fail:\n${sound.join('\n')}`);
  const missed = seededFaults.filter((fault, index) => !isCaught(fault, index + 1));
  console.log(
    `\n${seededFaults.length - missed.length} of ${seededFaults.length} seeded faults caught`,
  );
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}

function makeCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-seeded-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of linked) symlinkSync(join(root, name), join(folder, name));
  return folder;
}

/** Puts the fault in, runs its tests, takes it out again, and says which of them found it. */
function isCaught(fault: SeededFault, number: number): boolean {
  const path = join(copy, fault.file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(fault.from).length !== 2)
    throw new Error(`Not once in ${fault.file}: ${fault.from}`);
  writeFileSync(
    path,
    sound.replace(fault.from, () => fault.to),
  );
  const failed = runTests(fault.tests);
  writeFileSync(path, sound);
  console.log(`${failed.length > 0 ? '✓' : '✗'} ${number}. ${fault.name}`);
  for (const name of failed.slice(0, 3)) console.log(`     ${name}`);
  if (failed.length > 3) console.log(`     and ${failed.length - 3} more`);
  if (failed.length === 0) console.log(`     not found by ${fault.tests.join(', ')}`);
  return failed.length > 0;
}

function runTests(files: readonly string[]): Failed[] {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=json',
      `--outputFile=${report}`,
      ...files,
    ],
    { cwd: copy, stdio: 'ignore' },
  );
  return readFailed(report);
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The failed tests of a report. A file that could not be loaded is no catch: it would hide that nothing was tested. */
function readFailed(report: string): Failed[] {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  if (testResults.length === 0) throw new Error('No test was run');
  return testResults.flatMap(({ name, status, assertionResults }) => {
    if (assertionResults.length === 0) throw new Error(`${name} could not be run: ${status}`);
    return assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => `${name.slice(name.lastIndexOf('tests/'))}: ${one.fullName}`);
  });
}
