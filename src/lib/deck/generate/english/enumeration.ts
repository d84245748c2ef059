/** Finds the members of a list that a sentence ends with: “… to monitor ceasefires, protect civilians, and report”. */
import type { MemberForm } from '../candidate';
import type { Stretch } from './define/definition';
import type { Shape } from './shape';

/** A list in a sentence: the token at which it begins, the one after it, and its members. */
export interface Enumeration {
  readonly start: number;
  readonly end: number;
  readonly members: readonly Stretch[];
  readonly type: MemberForm;
}

const longestMember = 10;

/** The list of a sentence; undefined when there is none of three parallel members, at its end or after “including”. */
export function findEnumeration(shape: Shape): Enumeration | undefined {
  const { letters, tokens } = shape;
  const whole = letters.length - (letters.endsWith('.') ? 1 : 0);
  const closing = [...letters.matchAll(/,[&o][^,;=()]+(?=[,;=])/g)].map(
    ({ index, 0: found }) => index + found.length,
  );
  const ends = [whole, ...closing.reverse()];
  for (const end of ends) {
    const found = findBefore(shape, end);
    if (found && (end === whole || isLedIn(tokens[found.start - 1]?.lower))) return found;
  }
  return undefined;
}

/** In the middle of a sentence a list is one only after a word that leads it in. */
function isLedIn(word: string | undefined): boolean {
  return /^(?:including|as|—|:|include|includes|encompass|encompasses|comprise|comprises)$/.test(
    word ?? '',
  );
}

function findBefore({ letters, tokens }: Shape, end: number): Enumeration | undefined {
  const joint = lastJoint(letters.slice(0, end));
  if (joint === undefined) return undefined;
  const commas = [...letters.slice(0, joint.comma)].flatMap((letter, at) =>
    letter === ',' ? [at] : [],
  );
  const last: Stretch = [joint.after, end];
  const type = typeOf(letters, last);
  if (!type || !isMember(letters, last, type)) return undefined;
  const members: Stretch[] = [last];
  let stop = joint.comma;
  for (const comma of commas.reverse()) {
    const middle: Stretch = [comma + 1, stop];
    if (typeOf(letters, middle) !== type || !isMember(letters, middle, type)) break;
    members.unshift(middle);
    stop = comma;
  }
  const start = firstStart(
    letters,
    tokens.map(({ lower }) => lower),
    stop,
    type,
  );
  if (start === undefined) return undefined;
  const begin = type === 'thing' ? skipOwner(letters, start, stop, members) : start;
  if (!isMember(letters, [begin, stop], type) || sharesHead(letters, [begin, stop], last))
    return undefined;
  members.unshift([begin, stop]);
  return members.length >= 3 && members.length <= 7
    ? { start: begin, end, members, type }
    : undefined;
}

function lastJoint(letters: string): { comma: number; after: number } | undefined {
  const match = [...letters.matchAll(/,[&o]M?/g)].at(-1);
  return match && { comma: match.index, after: match.index + match[0].length };
}

function typeOf(letters: string, [start, end]: Stretch): MemberForm | undefined {
  const first = /^M*T?(.)/.exec(letters.slice(start, end))?.[1] ?? '';
  if (first === 'V') return 'verb';
  if (first === 'G') return 'doing';
  return /[atJNPE#z"R]/.test(first) ? 'thing' : undefined;
}

/** A member is short and holds no clause of its own. */
function isMember(letters: string, [start, end]: Stretch, type: MemberForm): boolean {
  const inside = letters.slice(start, end);
  if (inside.length === 0 || inside.length > longestMember || /[,;:=()?B]/.test(inside))
    return false;
  const rest = type === 'verb' ? inside.replace(/^M*T?V/, '') : inside;
  return type === 'doing' ? !/[X]/.test(rest) : !/[XVr]/.test(rest.replace(/TV/g, ''));
}

/** Where the first member begins: after the verb, colon or preposition that the list hangs on. */
function firstStart(
  letters: string,
  words: readonly string[],
  comma: number,
  type: MemberForm,
): number | undefined {
  const before = letters.slice(0, comma);
  if (type === 'verb') {
    const to = before.lastIndexOf('T');
    const verb = to >= 0 ? to + 1 : /[V]/.exec(before)?.index;
    return verb !== undefined && verb >= 1 ? verb : undefined;
  }
  if (type === 'doing') {
    const found = [...before.matchAll(/(?<=[VBIfq:])M?G/g)].find(
      ({ index }) => words[index] !== 'including',
    );
    return found?.index;
  }
  const hook = Math.max(
    before.search(/[VB:=](?![^]*[VB:=])/),
    words.lastIndexOf('including', comma),
    before.lastIndexOf('hq') + (before.includes('hq') ? 1 : 0),
  );
  if (hook < 1) return undefined;
  const skipped = /^(?:M*E)?[IfT]/.exec(before.slice(hook + 1))?.[0].length ?? 0;
  return hook + 1 + skipped;
}

/** “the principles of consent, impartiality and …”: what the list belongs to stays with the sentence. */
function skipOwner(
  letters: string,
  start: number,
  stop: number,
  others: readonly Stretch[],
): number {
  const isBare = ([from, to]: Stretch) => !/[fI]/.test(letters.slice(from, to));
  if (!others.slice(0, -1).every(isBare)) return start;
  const first = letters.slice(start, stop);
  const at = Math.max(first.lastIndexOf('f'), first.lastIndexOf('I'));
  return at < 0 || at === first.length - 1 ? start : start + at + 1;
}

/** “military, political and diplomatic tools”: the members are no things of their own. */
function sharesHead(letters: string, [start, end]: Stretch, last: Stretch): boolean {
  return /^(?:J|E)+$/.test(letters.slice(start, end)) && /^[JE]+[NP]/.test(letters.slice(...last));
}
