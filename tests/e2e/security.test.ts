/** The content policy is the one that was decided, and a whole walk asks no other origin for anything. */
import { expect, test } from './support';
import { addDeck, answer, startStudy } from './steps';

/** Hashes of the one inline script that starts the app differ with each build. */
const policy = [
  "default-src 'none'",
  "script-src 'self' <hashes>",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html sveltekit-trusted-url mandate-worker-url',
];

test('every page carries the decided content policy', async ({ page, request }) => {
  for (const path of ['', 'study', 'decks', 'settings', 'a/deep/link']) {
    const html = await (await request.get(`./${path}`)).text();
    const found = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    const directives = found
      .split('; ')
      .map((one) => one.replace(/( 'sha256-[\w+/=]+')+/, ' <hashes>'));
    expect(directives.sort()).toEqual([...policy].sort());
  }
  await page.goto('./');
  expect(
    await page.evaluate(() => document.querySelector('meta[name=referrer]')?.outerHTML),
  ).toContain('no-referrer');
});

// The watch in `support` fails any test in which a request leaves the origin; this one makes the whole round.
test('a whole walk stays on its own origin', async ({ page, server }) => {
  const origins = new Set<string>();
  page.on('request', (one) => origins.add(new URL(one.url()).origin));
  await addDeck(page, 'Principles');
  await startStudy(page);
  await answer(page, 'Good');
  for (const path of ['decks', 'decks/principles', 'settings']) {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect([...origins]).toEqual([server.origin]);
});
