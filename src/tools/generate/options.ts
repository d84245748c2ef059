/** The command line of `npm run generate`: what was asked for, or what about it is wrong. */

/** What to make, from which files, and where to put it. */
export interface Options {
  readonly files: readonly string[];
  readonly out?: string;
  readonly format: 'markdown' | 'json';
  readonly title?: string;
}

const usage =
  'Usage: npm run generate -- FILE… [--out DECK.md] [--format markdown|json] [--title T]';

/** Reads the arguments; gives one line of text when something about them is wrong. */
export function readOptions(args: readonly string[]): Options | string {
  const files: string[] = [];
  const named = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const [name = '', inline] = arg.split(/=(.*)/s);
    if (!['--out', '--format', '--title'].includes(name)) return `Unknown option ${name}. ${usage}`;
    const value = inline ?? args[(at += 1)];
    if (value === undefined) return `The option ${name} has no value. ${usage}`;
    named.set(name, value);
  }
  if (files.length === 0) return `Which document? ${usage}`;
  const format = named.get('--format') ?? 'markdown';
  if (format !== 'markdown' && format !== 'json') return `Unknown format ${format}. ${usage}`;
  const [out, title] = [named.get('--out'), named.get('--title')];
  return {
    files,
    format,
    ...(out !== undefined && { out }),
    ...(title !== undefined && { title }),
  };
}
