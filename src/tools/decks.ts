/**
 * `npm run decks`: checks deck documents and compiles the project's decks into `static/decks`.
 * With an error anywhere it writes nothing. Exit code 0: fine; 1: an error in a document or on the disk;
 * 2: an unknown option.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collectCoverage } from '../lib/deck/coverage';
import { hasErrors } from '../lib/deck/problems';
import { type Checked, checkFiles, type Setting } from './decks/check';
import { checkFacts } from './decks/facts';
import { fillIds } from './decks/fill-ids';
import { type Options, readOptions } from './decks/options';
import { type FileProblems, printJson, printText } from './decks/print';
import { printCoverage } from './decks/print-coverage';
import { systemCodeOf } from './decks/read';
import { writeDecks } from './decks/write';

function main(args: readonly string[], setting: Setting): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  try {
    return run(options, setting);
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    console.error(`Nothing was written: ${String(error)}`);
    return 1;
  }
}

function run(options: Options, setting: Setting): number {
  const paths = pathsOf(options, setting.root);
  if (options.isWritingIds) {
    const count = paths.reduce((sum, path) => sum + fillIds(path), 0);
    console.error(`Ids and gap numbers written: ${String(count)}`);
  }
  const base = checkFacts(setting.root);
  const checked = checkFiles(paths, { ...setting, facts: base.facts });
  const files = [base, ...checked];
  console.log(printed(options, checked, files));
  if (files.some(({ problems }) => hasErrors(problems))) return 1;
  const isCheckOnly = options.files.length > 0 || options.isWritingIds || options.isCoverage;
  if (!isCheckOnly) writeDecks(checked, setting.root);
  return 0;
}

function printed(
  { isJson, isCoverage }: Options,
  checked: readonly Checked[],
  files: readonly FileProblems[],
): string {
  const isBroken = files.some(({ problems }) => hasErrors(problems));
  if (!isCoverage || isBroken)
    return isJson ? printJson(checked, files) : printText(checked, files);
  const sources = collectCoverage(checked.map(({ document }) => document));
  return isJson ? JSON.stringify(sources, null, 2) : printCoverage(sources);
}

function pathsOf({ files }: Options, root: string): string[] {
  const paths = files.length > 0 ? files : projectDecks(root);
  return [...new Set(paths.map((path) => resolve(root, path)))];
}

function projectDecks(root: string): string[] {
  const decks = join(root, 'decks');
  const folders = existsSync(decks) ? readdirSync(decks).sort() : [];
  return folders.map((folder) => join(decks, folder, 'deck.md')).filter((path) => existsSync(path));
}

const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
process.exitCode = main(process.argv.slice(2), { root: process.cwd(), today });
