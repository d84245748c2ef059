/** The way back out of a deck's text, so that it leads to the very card from which the text was opened. */
import { resolve } from '$app/paths';
import { m } from '$lib/messages/generated/messages.js';
import { cardAddress } from './text-addresses';

/** A link with its words. */
export interface Way {
  readonly label: string;
  readonly href: string;
}

/** The way back out of a text, by the address at which it was opened. */
export function wayBack(deck: string, params: URLSearchParams): Way {
  const card = params.get('card') ?? '';
  const query = new URLSearchParams({ card });
  switch (params.get('from')) {
    case 'study':
      return { label: m.read_back_card(), href: `${resolve('/study')}?${query}` };
    case 'sitting':
      return {
        label: m.read_back_card(),
        href: `${resolve('/study/[deck]', { deck })}?${query}`,
      };
    case 'deck':
      return { label: m.read_back_card(), href: cardAddress(deck, card) };
    case 'quiz': {
      const attempt = params.get('attempt') ?? '';
      return { label: m.read_back_quiz(), href: resolve('/quiz/[attempt]/[[view]]', { attempt }) };
    }
    case 'search': {
      const found = new URLSearchParams({ q: params.get('q') ?? '' });
      return { label: m.read_back_search(), href: `${resolve('/search')}?${found}` };
    }
    default:
      return { label: m.read_back_deck(), href: resolve('/decks/[deck]', { deck }) };
  }
}
