/**
 * Sets the checkout up, serves the build and says where. Each fault that a person can mend is one line and a
 * non-zero exit.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizeBasePath } from './base-path.mjs';
import { guard } from './failure.mjs';
import { probePort, readPort } from './port.mjs';
import { setUp } from './setup.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs until it is interrupted, or ends at once with an exit code of 1. */
export async function startApp() {
  process.exitCode = await guard(start);
}

/** @returns {Promise<import('./failure.mjs').Outcome>} */
async function start() {
  const chosen = readPort(process.env['PORT']);
  if (chosen.kind !== 'ok') return chosen;
  // Asked before a minute of installing, not after it.
  const free = await probePort(chosen.port, HOST);
  if (free.kind !== 'ok') return free;
  const basePath = normalizeBasePath(process.env['BASE_PATH']);
  const ready = await setUp({ root: ROOT, basePath, say: console.log });
  return ready.kind === 'ok' ? serve(basePath, chosen.port) : ready;
}

const HOST = process.env['HOST'] ?? '127.0.0.1';

/**
 * @param {string} basePath
 * @param {number} port
 * @returns {Promise<import('./failure.mjs').Outcome>}
 */
async function serve(basePath, port) {
  // Loaded late: its dependency may have been installed only now.
  const { serveSite } = await import('./serve.mjs');
  const site = await serveSite({ folder: join(ROOT, 'build'), basePath, port, host: HOST });
  if (site.kind !== 'listening') return site;
  console.log(`Mandate is at ${site.address} (Ctrl-C ends it)`);
  await waitForInterrupt();
  await site.stop();
  return { kind: 'ok' };
}

function waitForInterrupt() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}
