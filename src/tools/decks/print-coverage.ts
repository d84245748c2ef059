/** What `npm run decks -- --coverage` prints: per document and section, the cards and items that cite it. */
import type { CitedBy, SectionCoverage, SourceCoverage } from '../../lib/deck/coverage';

/** One paragraph for each document: its sections with their counts, and under each the ids by deck. */
export function printCoverage(sources: readonly SourceCoverage[]): string {
  return sources
    .map(({ id, title, sections }) => [`${id}: ${title}`, ...sections.flatMap(printSection)])
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function printSection({ section, cards, items }: SectionCoverage): string[] {
  const counts = `cards ${String(cards.length)}, items ${String(items.length)}`;
  return [`  ${section} (${counts})`, ...printByDeck([...cards, ...items])];
}

function printByDeck(cited: readonly CitedBy[]): string[] {
  const decks = [...new Set(cited.map(({ deck }) => deck))];
  return decks.map((deck) => {
    const ids = cited.flatMap((one) => (one.deck === deck ? [one.id] : []));
    return `    ${deck}: ${ids.join(', ')}`;
  });
}
