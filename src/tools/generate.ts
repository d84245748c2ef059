/**
 * `npm run generate`: makes a draft deck of documents. Exit code 0: fine; 1: a document that cannot be read or holds
 * nothing to ask, or the disk; 2: a wrong command line. With an error in any document nothing is written.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Generated, generate } from '../lib/deck/generate/generate';
import { toDeckDocument } from '../lib/deck/generate/to-deck';
import { toPlainData } from '../lib/deck/generate/to-json';
import { readFileText, refuseLarge } from '../lib/deck/read/read-file';
import { largestFileBytes, type ReadResult } from '../lib/deck/read/read-text';
import { describeLeftOut, describeReadProblem, describeReason } from '../lib/messages/generate';
import { m } from '../lib/messages/generated/messages.js';
import { systemCodeOf } from './decks/read';
import { type Options, readOptions } from './generate/options';

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  try {
    return await run(options);
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    console.error(`Nothing was written: ${String(error)}`);
    return 1;
  }
}

async function run(options: Options): Promise<number> {
  const made: Generated[] = [];
  for (const path of options.files) {
    const read = await readPath(path);
    if (read.kind === 'refused') {
      console.error(`${path}: ${describeReadProblem(read.problem, largestFileBytes / 1_000_000)}`);
      return 1;
    }
    const one = generate(read, options.title === undefined ? {} : { title: options.title });
    if (!one.isEnglish) console.error(`${path}: ${m.generate_other_language()}`);
    made.push(one);
  }
  return write(made, options);
}

async function readPath(path: string): Promise<ReadResult> {
  // A file that is too large is not even opened.
  const tooLarge = refuseLarge(statSync(path).size);
  return (
    tooLarge ?? readFileText({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })
  );
}

function write(made: readonly Generated[], { format, out, title }: Options): number {
  const text = format === 'json' ? writeJson(made) : writeDeck(made, title);
  if (text === undefined) {
    console.error(m.generate_nothing_found());
    return 1;
  }
  if (out === undefined) console.log(text);
  else writeFileSync(out, `${text.trimEnd()}\n`);
  return 0;
}

/** One document gives one object, several give a list of them. */
function writeJson(made: readonly Generated[]): string {
  const words = { candidate: describeReason, leftOut: describeLeftOut };
  const all = made.map((one) => toPlainData(one, words));
  return JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2);
}

function writeDeck(made: readonly Generated[], title: string | undefined): string | undefined {
  return toDeckDocument(made, {
    ...(title !== undefined && { title }),
    description: m.generate_draft_description(),
    language: made.every(({ isEnglish }) => isEnglish) ? 'en' : 'und',
    licence: 'LicenseRef-draft',
    untitled: m.generate_untitled(),
    sources: m.generate_sources(),
    scenario: m.generate_scenario(),
  });
}

process.exitCode = await main(process.argv.slice(2));
