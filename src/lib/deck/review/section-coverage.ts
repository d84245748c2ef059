/** How much of each section its accepted cards rest on. */
import type { Span } from '../generate/candidate';
import type { SectionPlace } from './filter-cards';
import type { Review, ReviewedDocument } from './review';

/** A section with what came of it. */
export interface SectionCoverage extends SectionPlace {
  /** Empty for words before the first heading. */
  readonly heading: string;
  readonly cards: number;
  readonly accepted: number;
  readonly open: number;
  /** Share of the section's letters in passages that an accepted card rests on, between 0 and 1. */
  readonly coveredShare: number;
}

/** All sections that hold words, in their order. */
export function coverSections(
  documents: readonly ReviewedDocument[],
  review: Review,
): SectionCoverage[] {
  const lengths = documents.map(measureSections);
  const made = documents.map(({ made: { sections } }) => sections.map(() => new Tally()));
  for (const { id, document, candidate } of review.cards)
    made[document]?.[candidate.section]?.count(review.decisionsById.get(id), candidate.span);
  return documents.flatMap((one, document) =>
    one.made.sections.flatMap(({ heading }, section) => {
      const length = lengths[document]?.[section] ?? 0;
      const tally = made[document]?.[section];
      return length > 0 && tally ? [{ document, section, heading, ...tally.sum(length) }] : [];
    }),
  );
}

/** The letters that count in each section. */
function measureSections({ read, made }: ReviewedDocument): number[] {
  const leftOut = new Set(made.leftOut.map(({ start }) => start));
  const lengths = made.sections.map(() => 0);
  let at = 0;
  for (const { kind, start, end } of read.blocks) {
    if (kind === 'heading' || leftOut.has(start)) continue;
    while (start >= (made.sections[at]?.end ?? Infinity)) at += 1;
    if (made.sections[at]) lengths[at] = (lengths[at] ?? 0) + end - start;
  }
  return lengths;
}

class Tally {
  private cards = 0;
  private accepted = 0;
  private skipped = 0;
  private readonly spans: Span[] = [];

  count(decision: 'accepted' | 'skipped' | undefined, span: Span): void {
    this.cards += 1;
    if (decision === 'skipped') this.skipped += 1;
    if (decision !== 'accepted') return;
    this.accepted += 1;
    this.spans.push(span);
  }

  sum(length: number): Pick<SectionCoverage, 'cards' | 'accepted' | 'open' | 'coveredShare'> {
    const { cards, accepted, skipped } = this;
    const coveredShare = Math.min(1, joinedLength(this.spans) / length);
    return { cards, accepted, open: cards - accepted - skipped, coveredShare };
  }
}

/** What spans cover together; what two of them cover counts once. */
function joinedLength(spans: readonly Span[]): number {
  let reached = -1;
  let sum = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}
