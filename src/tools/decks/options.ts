/** The command line of `npm run decks`: what was asked for, or what about it is wrong. */

/** What to do, and with which files; no files stands for every deck of the project. */
export interface Options {
  readonly isJson: boolean;
  readonly isWritingIds: boolean;
  readonly files: readonly string[];
}

/** The usage in a few lines. */
export const usage = `Usage: npm run decks [-- [--json] [--write-ids] [FILE.md …]]
  no file       check every deck and write static/decks
  FILE.md …     check these files; write nothing
  --write-ids   fill in missing ids and gap numbers, in the files themselves
  --json        print one JSON object instead of text`;

/** Reads the arguments; gives one line of text when an option is unknown. */
export function readOptions(args: readonly string[]): Options | string {
  const end = args.indexOf('--');
  const options = end === -1 ? args.filter((arg) => arg.startsWith('-')) : args.slice(0, end).filter((arg) => arg.startsWith('-'));
  const unknown = options.find((option) => option !== '--json' && option !== '--write-ids');
  if (unknown !== undefined) return `Unknown option ${unknown}. Known are --json and --write-ids.`;
  const files = args.filter((arg, index) => index > end && end !== -1 ? true : !arg.startsWith('-'));
  return { isJson: options.includes('--json'), isWritingIds: options.includes('--write-ids'), files };
}
