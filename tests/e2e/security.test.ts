/** The content policy is the one that was decided. That nothing leaves the origin is in `policy.test.ts`. */
import { expect, test } from './support';

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
