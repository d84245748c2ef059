/** What the generator found, as plain data for other programs: the shape that `--format json` promises. */
import type { Candidate, CandidateReason } from './candidate';
import type { LeftOutReason } from './english/residue';
import type { Generated } from './generate';

/** How the reasons are said. */
export interface ReasonWords {
  readonly candidate: (reason: CandidateReason) => string;
  readonly leftOut: (reason: LeftOutReason) => string;
}

/** The document and its candidates; offsets in UTF-16 units of the text that was read. */
export function toPlainData(generated: Generated, words: ReasonWords): object {
  const { title, sections, leftOut, isAiGenerated, candidates } = generated;
  return {
    document: {
      title,
      sections: sections.map(({ heading, start, end }) => ({ heading, start, end })),
      left_out: leftOut.map(({ start, end, reason }) => ({
        start,
        end,
        reason: words.leftOut(reason),
      })),
      ai_generated: isAiGenerated,
    },
    candidates: candidates.map((candidate) => plainCandidate(candidate, generated, words)),
  };
}

function plainCandidate(candidate: Candidate, { sections }: Generated, words: ReasonWords): object {
  const { kind, front, back, text, term, span, section, confidence, reason, options } = candidate;
  return {
    kind,
    front,
    back,
    text,
    term,
    span: { start: span.start, end: span.end },
    section: sections[section]?.heading ?? '',
    confidence: Math.round(confidence * 100) / 100,
    reason: words.candidate(reason),
    ...(options && {
      options: options.map(({ text: words, isKey }) => ({ text: words, key: isKey })),
    }),
    ...(candidate.page !== undefined && { page: candidate.page }),
  };
}
