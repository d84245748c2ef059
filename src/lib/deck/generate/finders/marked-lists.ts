/** Finds lists that the document marks as such: an introduction, then items. */
import type { Outline, Passage } from '../analyse';
import { cleanWords } from '../analyse';
import type { Candidate } from '../candidate';
import { contentWords } from './items';
import { nameAll, nameThe } from '../english/phrasing';
import { capitalise, countWords, uncapitalise, unended } from './draft';

const introduction =
  /^(?:the |some |these |common |several |its |their |his |her )?(.{3,70}?)\s(?:include|includes|are|comprise|comprises|involve|encompass)\b[^:]{0,30}:$/i;

/** The marked lists of a document. */
export function findMarkedLists(outline: Outline, text: string, plain: string): Candidate[] {
  const { passages } = outline;
  const found: Candidate[] = [];
  for (let at = 0; at < passages.length; at += 1) {
    const run = runFrom(passages, at);
    if (run.length === 0) continue;
    const candidate = makeList(outline, passages[at - 1], run, text, plain);
    if (candidate) found.push(candidate);
    at += run.length - 1;
  }
  return found;
}

function runFrom(passages: readonly Passage[], at: number): Passage[] {
  const run: Passage[] = [];
  const section = passages[at]?.section;
  for (const passage of passages.slice(at)) {
    if (passage.block.kind !== 'item' || passage.section !== section) break;
    run.push(passage);
  }
  return run;
}

function makeList(
  outline: Outline,
  before: Passage | undefined,
  run: readonly Passage[],
  text: string,
  plain: string,
): Candidate | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < 2 || run.length > 7) return undefined;
  const members = run.map(({ block }) => shorten(cleanWords(plain.slice(block.start, block.end))));
  if (members.some((member) => countWords(member) > 18 || member === '')) return undefined;
  const isLed = before?.section === first.section && before.block.kind === 'paragraph';
  const lead = isLed ? cleanWords(plain.slice(before.block.start, before.block.end)) : '';
  const intro = /[^.!?]*:$/.exec(lead)?.[0].trim() ?? '';
  const heading = outline.sections[first.section]?.heading ?? '';
  const start = intro === '' ? first.block.start : (before?.block.start ?? first.block.start);
  const front = wordFront(intro, heading, members.length);
  if (front === undefined) return undefined;
  const span = { start, end: last.block.end };
  return {
    kind: 'list',
    reason: 'marked-list',
    front,
    back: members.join('; '),
    members,
    form: members.every((member) => /^\p{L}+ing\b/u.test(member)) ? 'doing' : 'thing',
    isOrdered:
      first.block.isOrdered &&
      /\b(?:steps?|stages?|phases?|order|sequence)\b/i.test(intro + heading),
    text: text.slice(span.start, span.end),
    term: heading,
    span,
    section: first.section,
    ...(first.block.page === undefined ? {} : { page: first.block.page }),
    confidence: members.length <= 5 ? 0.88 : 0.74,
  };
}

function wordFront(intro: string, heading: string, count: number): string | undefined {
  const what = introduction.exec(intro)?.[1];
  // A long enough name, or one with a short form in it, needs no heading to be understood.
  const isSaid = contentWords(what ?? '').length >= 4 || /\p{Lu}{2}/u.test(what ?? '');
  if (what !== undefined) return nameThe(count, uncapitalise(what), isSaid ? '' : heading);
  if (intro !== '')
    return nameAll(
      heading === '' ? capitalise(intro) : `${heading}: ${uncapitalise(intro)}`,
      count,
    );
  return heading === '' ? undefined : nameThe(count, 'points', heading);
}

/** “Control and oversight: ensuring …” is asked for by what it is called. */
function shorten(item: string): string {
  const label = /^([^:.]{3,60}):\s+\S/.exec(item)?.[1];
  return unended(label !== undefined && countWords(label) <= 8 ? label : item);
}
