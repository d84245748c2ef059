/** P11: hosts that take requests and never answer, and the floor of a second visit: one page kept by one small worker. */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite, type Site, type SiteOptions } from '../../src/tools/serve.mjs';
import type { Stage } from './site';

/** Hosts that have fallen silent, until `stop`. */
export interface Still {
  /** The page of the floor, which has been visited once. */
  readonly floorAddress: string;
  /** How many requests reached the app's host from the last call on, up to an instant in ms since 1970. */
  readonly countBefore: (at: number) => number;
  readonly stop: () => Promise<void>;
}

/** Visits the floor's page while it can be had, and silences its host and the stage's. */
export async function serveStill({ site, launch }: Stage): Promise<Still> {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-bench-floor-'));
  for (const [name, text] of Object.entries(floor)) writeFileSync(join(folder, name), text);
  const host = await serve({ folder });
  const context = await launch();
  const page = await context.newPage();
  await page.goto(`${host.origin}/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.close();
  let arrivals: number[] = [];
  const silence = async ({ stop, port }: Site, onRequest: () => void) => {
    await stop();
    return serve({ folder, port, intercept: () => (onRequest(), true) });
  };
  const silent = [
    await silence(site, () => arrivals.push(performance.timeOrigin + performance.now())),
    await silence(host, () => undefined),
  ];
  return {
    floorAddress: `${host.origin}/`,
    countBefore: (at) => {
      const count = arrivals.filter((one) => one <= at).length;
      arrivals = [];
      return count;
    },
    stop: async () => {
      await Promise.all(silent.map(({ stop }) => stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** The first paint of a page: in ms from its navigation, and as an instant. */
export async function timePaint(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return page.evaluate(() => {
    const paintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return { paintMs, paintedAt: performance.timeOrigin + paintMs };
  });
}

async function serve(options: SiteOptions): Promise<Site> {
  const site = await serveSite(options);
  if (site.kind !== 'listening') throw new Error(`No port for the bench: ${site.kind}`);
  return site;
}

const floor = {
  'index.html':
    '<!doctype html><html lang="en"><title>Floor</title><h1>Today</h1><script>navigator.serviceWorker.register("worker.js")</script></html>',
  'worker.js': [
    'addEventListener("install", (event) =>',
    '  event.waitUntil(caches.open("floor").then((cache) => cache.add("/"))));',
    'addEventListener("activate", (event) => event.waitUntil(clients.claim()));',
    'addEventListener("fetch", (event) => event.respondWith(caches.match("/")));',
  ].join('\n'),
};
