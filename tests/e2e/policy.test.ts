/** The content policy holds in the browser: what it forbids does not happen, and nothing leaves the origin. */
import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listFiles } from '../../src/tools/fingerprint.mjs';
import { hashScripts } from './next-build';
import { buildFolder, expect, test, waitUntilOfflineReady } from './support';
import { addDeck, answer, expectHeading, openToday, startStudy } from './steps';

test('every page lets its own inline scripts run and no other', () => {
  const pages = listFiles(buildFolder, '.').filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    const html = readFileSync(join(buildFolder, path), 'utf8');
    const sources = /script-src ([^;]*)/.exec(html)?.[1]?.split(' ') ?? [];
    const hashes = hashScripts(html).map((hash) => `'${hash}'`);
    expect(hashes, path).toHaveLength(2);
    expect(sources.sort(), path).toEqual([...hashes, "'self'"].sort());
  }
});

test('the headers that a meta tag cannot carry come from the server', async ({ request }) => {
  const headers = (await request.get('./')).headers();
  expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('what the policy forbids does not happen', async ({ page, allowConsole }) => {
  allowConsole(/Content Security Policy|requires 'Trusted/);
  await openToday(page);
  const outcomes = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'no error');
    const tries = [
      () => (document.body.innerHTML = '<b>markup</b>'),
      () => new Function('return 1')(),
      () => new Worker('/service-worker.js'),
      () => fetch('https://elsewhere.test/'),
    ];
    // A debugger's own statement may evaluate text; a task of the page may not.
    await new Promise((resolve) => setTimeout(resolve));
    const results = tries.map(async (attempt) => attempt());
    return (await Promise.allSettled(results)).map((result) =>
      result.status === 'rejected' ? nameOf(result.reason) : 'allowed',
    );
  });
  expect(outcomes).toEqual(['TypeError', 'EvalError', 'TypeError', 'TypeError']);
  const hasRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('globalThis.hasRun = true');
    document.head.append(script);
    return 'hasRun' in globalThis;
  });
  expect(hasRun).toBe(false);
});

test('through a whole walk no request leaves the origin, not from the service worker either', async ({
  browser,
  server,
  baseURL,
}) => {
  const trap = await setTrap();
  const referrers: string[] = [];
  server.intercept(({ headers }) => {
    if (headers.referer) referrers.push(headers.referer);
    return false;
  });
  const page = await openBehindTrap(browser, trap.port, baseURL ?? '');
  await walk(page);
  expect(trap.caught).toEqual([]);
  expect(referrers).toEqual([]);
  // The trap does catch what leaves.
  await page.goto('http://elsewhere.test/');
  expect(trap.caught).toContain('http://elsewhere.test/');
  await page.context().close();
  trap.server.close();
});

async function walk(page: Page): Promise<void> {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  await startStudy(page);
  await answer(page, 'Good');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Flag card' }).click();
  await answer(page, 'Easy');
  for (const [path, heading] of [
    ['decks', 'Decks'],
    ['decks/legal-bases', 'Legal bases'],
    ['settings', 'Settings'],
    ['no-such-page', 'There is no such page'],
  ] as const) {
    await page.goto(`./${path}`);
    await expectHeading(page, heading);
  }
}

/** Chromium asks there what the fields of a form are for. */
const ofTheBrowserItself = ['content-autofill.googleapis.com:443'];

/** A proxy for all the world but this machine: it only writes down what would have left. */
async function setTrap(): Promise<{ server: Server; port: number; caught: string[] }> {
  const caught: string[] = [];
  const note = (address = '') => {
    if (!ofTheBrowserItself.includes(address)) caught.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.end('caught');
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.end('HTTP/1.1 502 Caught\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, caught };
}

async function openBehindTrap(browser: Browser, port: number, baseURL: string): Promise<Page> {
  const proxy = { server: `http://127.0.0.1:${port}`, bypass: 'localhost' };
  const context = await browser.newContext({ baseURL, proxy, locale: 'en-GB' });
  return context.newPage();
}
