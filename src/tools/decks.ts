/**
 * `npm run decks`: checks deck documents and compiles the project's decks into `static/decks`.
 * With an error anywhere it writes nothing. Exit code 0: fine; 1: an error in a document; 2: an unknown option.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '../lib/deck/problems';
import { type Checked, checkFiles, type Setting } from './decks/check';
import { type Options, readOptions, usage } from './decks/options';
import { printJson, printText } from './decks/print';
import { writeDecks } from './decks/write';

function main(args: readonly string[], setting: Setting): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\n${usage}`);
    return 2;
  }
  return run(options, setting);
}

function run(options: Options, setting: Setting): number {
  const paths = options.files.length > 0 ? options.files : projectDecks(setting.root);
  const checked = checkFiles(paths, setting);
  console.log(options.isJson ? printJson(checked) : printText(checked));
  if (checked.some(({ problems }) => hasErrors(problems))) return 1;
  if (options.files.length === 0 && !options.isWritingIds)
    writeDecks(compiledOf(checked), setting.root);
  return 0;
}

function projectDecks(root: string): string[] {
  const decks = join(root, 'decks');
  if (!existsSync(decks)) return [];
  const folders = readdirSync(decks).sort();
  return folders
    .map((folder) => join('decks', folder, 'deck.md'))
    .filter((file) => existsSync(join(root, file)));
}

function compiledOf(checked: readonly Checked[]) {
  return checked.flatMap(({ deck, folder }) => (deck === undefined ? [] : [{ deck, folder }]));
}

const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
process.exitCode = main(process.argv.slice(2), { root: process.cwd(), today });
