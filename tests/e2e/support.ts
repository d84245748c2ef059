/**
 * What every end-to-end test stands on: a server of its own over the build, and a watch that fails the test on any
 * error in the console, any uncaught error, any breach of the content policy, and any request that leaves the origin.
 */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { serveSite, type SiteOptions } from '../../src/tools/serve.mjs';

/** The folder of the build. */
export const buildFolder = fileURLToPath(new URL('../../build', import.meta.url));

/** The test's own server. */
export interface TestServer {
  readonly origin: string;
  /** Stops it: from now on the network is gone. */
  readonly stop: () => Promise<void>;
  /** Starts it again on the same port. */
  readonly start: () => Promise<void>;
  /** Serves another build from now on, as after a deploy. */
  readonly deploy: (folder: string) => Promise<void>;
  /** Lets something else answer where it wants to: the faults of hosts and networks. Undefined ends that. */
  readonly intercept: (fault: Intercept | undefined) => void;
}

/** Returns true when it has taken the request over. */
export type Intercept = NonNullable<SiteOptions['intercept']>;

interface Fixtures {
  readonly server: TestServer;
  /** Allows console errors that the test provokes. */
  readonly allowConsole: (pattern: RegExp) => void;
  /** The folder that the server serves. */
  readonly folder: string;
  /** The sub-path under which it serves. */
  readonly basePath: string;
}

export const test = base.extend<Fixtures & { watch: void }>({
  folder: [buildFolder, { option: true }],
  basePath: ['', { option: true }],
  server: async ({ folder, basePath }, use) => {
    const server = await startServer(folder, basePath);
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server, basePath }, use) => use(`${server.origin}${basePath}/`),
  allowConsole: [
    async ({ context, server }, use) => {
      const complaints: string[] = [];
      const allowed: RegExp[] = [];
      watchContext(context, server.origin, complaints);
      await use((pattern) => allowed.push(pattern));
      expect(complaints.filter((one) => !allowed.some((pattern) => pattern.test(one)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Starts a server over a build folder on a free port. */
export async function startServer(folder: string, basePath = ''): Promise<TestServer> {
  let served = folder;
  let fault: Intercept | undefined;
  let isRunning = true;
  const listen = (port: number) =>
    listenOrThrow({
      folder: served,
      basePath,
      port,
      intercept: (request, response) => fault?.(request, response) ?? false,
    });
  let site = await listen(0);
  const { port, origin } = site;
  const stop = async () => {
    if (isRunning) await site.stop();
    isRunning = false;
  };
  const start = async () => {
    site = await listen(port);
    isRunning = true;
  };
  const deploy = async (next: string) => {
    await stop();
    served = next;
    await start();
  };
  return { origin, stop, start, deploy, intercept: (next) => (fault = next) };
}

/** Resolves when the service worker controls the page, so that the network may go. */
export async function waitUntilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}

async function listenOrThrow(options: SiteOptions) {
  const site = await serveSite(options);
  if (site.kind !== 'listening') throw new Error(`The test server got no port: ${site.kind}`);
  return site;
}

function watchContext(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: requested } = new URL(request.url());
    if (protocol.startsWith('http') && requested !== origin)
      complaints.push(`left the origin: ${request.url()}`);
  });
}
