/** The build with made-up decks in place of its own: thousands of cards, each of which names itself on its front. */
import { serveSite, type Site } from '../../../src/tools/serve.mjs';
import { makeDeck, makeOutlines } from '../../bench/made-up';
import { buildFolder } from '../support';

const cardCount = 10_000;

/** The ids of the decks that the site has. */
export const deckIds = makeOutlines(cardCount).map(({ id }) => id);

/** Serves it on a free port. */
export async function serveMadeUp(): Promise<Site> {
  const site = await serveSite({
    folder: buildFolder,
    intercept: ({ url = '' }, response) => {
      const [, name] = /\/decks\/(index|bench-\d+)\.json$/.exec(url) ?? [];
      if (name === undefined) return false;
      const index = deckIds.findIndex((id) => id === name);
      const contents = index < 0 ? makeOutlines(cardCount) : makeDeck(index, cardCount);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(contents));
      return true;
    },
  });
  if (site.kind !== 'listening') throw new Error(`The test server got no port: ${site.kind}`);
  return site;
}
