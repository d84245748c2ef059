/** Who is who: one learner writes a name in many ways, and a number in few. */
import type { Learner } from './answer-sheet';
import type { ExtraTime } from './paper';

/** A name or number without what people write differently: case, spaces, punctuation of numbers. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;]+/g, ' ')
    .trim();
}

/** What tells learners of one quiz apart: the number where there is one, else the name. */
export function learnerKey({ name, number }: Learner): string {
  const plain = plainName(number);
  return plain === '' ? `name ${plainName(name)}` : `number ${plain}`;
}

/** The learner on a roster, by number, or by name where one of the two has no number; undefined for a stranger. */
export function findOnRoster(roster: readonly Learner[], learner: Learner): Learner | undefined {
  const number = plainName(learner.number);
  const name = plainName(learner.name);
  const isSameName = (one: Learner) => name !== '' && plainName(one.name) === name;
  return (
    roster.find((one) => number !== '' && plainName(one.number) === number) ??
    roster.find((one) => isSameName(one) && (number === '' || plainName(one.number) === ''))
  );
}

/** The extra time that was given to a learner by name or number; the longest where there are several. */
export function grantedMs(extraTimes: readonly ExtraTime[], { name, number }: Learner): number {
  const names = [name, number].map(plainName).filter((text) => text !== '');
  const own = extraTimes.filter(({ learner }) => names.includes(plainName(learner)));
  return Math.max(0, ...own.map(({ extraMs }) => extraMs));
}
