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
  /** How many requests but that of the page itself reached a host up to a paint. */
  readonly countBefore: (paint: Paint) => number;
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
  const arrivals: number[] = [];
  const silence = async ({ stop, port }: Site) => {
    await stop();
    const intercept: SiteOptions['intercept'] = ({ headers }) => {
      // Chromium asks for a page's address of its own accord while it starts the worker; nobody waits for that.
      if (headers['sec-fetch-mode'] === 'navigate') return true;
      arrivals.push(performance.timeOrigin + performance.now());
      return true;
    };
    return serve({ folder, port, intercept });
  };
  const silent = [await silence(site), await silence(host)];
  return {
    floorAddress: `${host.origin}/`,
    countBefore: ({ startedAt, paintMs }) =>
      arrivals.filter((at) => at >= startedAt && at <= startedAt + paintMs).length,
    stop: async () => {
      await Promise.all(silent.map(({ stop }) => stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** A page's first paint. `startedAt`: when the page was asked for, in ms since 1970. */
export interface Paint {
  readonly startedAt: number;
  readonly paintMs: number;
}

/** Opens a page and waits for its first paint. */
export async function timePaint(page: Page, address: string): Promise<Paint> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return page.evaluate(() => {
    const paintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return { paintMs, startedAt: performance.timeOrigin };
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
