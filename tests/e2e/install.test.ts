/** The app can be installed, by Chromium's own judgement, and what is installed opens where it should. */
import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import config from './playwright.config';
import { buildFolder, expect, test, waitUntilOfflineReady } from './support';

const manifest = JSON.parse(readFileSync(join(buildFolder, 'manifest.webmanifest'), 'utf8')) as {
  readonly start_url: string;
  readonly scope: string;
  readonly shortcuts: readonly { readonly url: string }[];
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly purpose?: string;
  }[];
};

test('Chromium finds nothing in the way of installing it', async ({ server }) => {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  // A private context can never install: it needs a profile of its own.
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    ...config.use?.launchOptions,
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  await waitUntilOfflineReady(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  const { errors } = await session.send('Page.getAppManifest');
  await context.close();
  rmSync(folder, { recursive: true, force: true });
  expect(installabilityErrors).toEqual([]);
  expect(errors).toEqual([]);
});

test('the manifest works under any path, and has a shortcut to Study', () => {
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./study']);
});

test('the icons are there in the sizes they claim, one set of them maskable', () => {
  const pngs = manifest.icons.filter(({ src }) => src.endsWith('.png'));
  for (const { src, sizes } of pngs) {
    const bytes = readFileSync(join(buildFolder, src));
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  const maskable = pngs.filter(({ purpose }) => purpose?.includes('maskable'));
  expect(maskable.map(({ sizes }) => sizes).sort()).toEqual(['192x192', '512x512']);
});
