/** The command line of `npm run decks`: what was asked for, or what about it is wrong. */

/** What to do, and with which files; no files stands for every deck of the project. */
export interface Options {
  readonly isJson: boolean;
  readonly isWritingIds: boolean;
  readonly isCoverage: boolean;
  readonly files: readonly string[];
}

const known = ['--json', '--write-ids', '--coverage'];

/** Reads the arguments; gives one line of text when an option is unknown. After `--` all are files. */
export function readOptions(args: readonly string[]): Options | string {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const options = args.slice(0, end).filter((arg) => arg.startsWith('-'));
  const files = args.slice(0, end).filter((arg) => !arg.startsWith('-'));
  const unknown = options.find((option) => !known.includes(option));
  if (unknown !== undefined) {
    return `Unknown option ${unknown}. Usage: npm run decks [-- [--json] [--write-ids] [--coverage] [FILE.md …]]`;
  }
  return {
    isJson: options.includes('--json'),
    isWritingIds: options.includes('--write-ids'),
    isCoverage: options.includes('--coverage'),
    files: [...files, ...args.slice(end + 1)],
  };
}
