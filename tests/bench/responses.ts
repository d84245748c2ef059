/** P2 for quizzes: a response, from the key to the word "Saved" painted, and on to the next item painted. */
import { chromium } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../../src/tools/serve.mjs';
import { lineOf, percentile, type Line, type Round } from './measure';
import { pressTrivial } from './probes';
import { launchOptions, removeFolder } from './site';

const buildFolder = new URL('../../build', import.meta.url).pathname;
/** No practice has more. */
const itemCount = 100;
const rounds = 5;
const perRound = 16;

/** Measures the responses of a practice over the shipped decks. */
export async function measureResponses(): Promise<Line[]> {
  const profile = mkdtempSync(join(tmpdir(), 'mandate-bench-profile-'));
  const site = await serveSite({ folder: buildFolder });
  if (site.kind !== 'listening') throw new Error(`No port for the bench: ${site.kind}`);
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    await context.addInitScript('globalThis.__name = (one) => one');
    const page = await context.newPage();
    await page.goto(`${site.origin}/quiz`);
    await page.getByLabel('Number of items').fill(String(itemCount));
    await page.getByLabel('Feedback').selectOption('At the end');
    await page.getByRole('button', { name: 'Begin practice' }).click();
    await page.getByRole('heading', { level: 1, name: `Item 1 of ${itemCount} ` }).waitFor();
    await page.evaluate(respond, perRound);
    const saved: Round[][] = [[], []];
    const shown: Round[][] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const app = await page.evaluate(respond, perRound);
      const floor = await page.evaluate(pressTrivial, perRound);
      for (const [index, share] of [0.5, 0.98].entries()) {
        const least = percentile(floor, share);
        saved[index]?.push({ product: percentile(app.saved, share), floor: least });
        shown[index]?.push({ product: percentile(app.shown, share), floor: least });
      }
    }
    const [p50, p98] = [{ ratioAtMost: 1.25 }, { atMost: 33, ratioAtMost: 2.2 }];
    return [
      lineOf('P2 response saved p50', 'ms', saved[0] ?? [], p50),
      lineOf('P2 response saved p98', 'ms', saved[1] ?? [], p98),
      lineOf('P2 next item p50', 'ms', shown[0] ?? [], p50),
      lineOf('P2 next item p98', 'ms', shown[1] ?? [], p98),
    ];
  } finally {
    await context.close();
    await site.stop();
    removeFolder(profile);
  }
}

/** Answers `count` items by keys, in the page of a running attempt. Rejects when the page comes to a stand. */
async function respond(count: number): Promise<{ saved: number[]; shown: number[] }> {
  const press = (key: string) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const painted = async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  };
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        clearTimeout(limit);
        resolve();
      });
      const stands = () => reject(new Error(`The attempt stands: ${document.body.innerText}`));
      const limit = setTimeout(stands, 30_000);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  const top = () => document.querySelector('main h1')?.textContent ?? '';
  const isSaved = () =>
    [...document.querySelectorAll('[role=status]')].some(
      ({ textContent }) => textContent?.trim() === 'Saved',
    );
  const saved: number[] = [];
  const shown: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const atKey = performance.now();
    const saving = until(isSaved);
    press('1');
    await saving;
    await painted();
    saved.push(performance.now() - atKey);
    const before = top();
    const atNext = performance.now();
    const turning = until(() => top() !== before);
    press('n');
    await turning;
    await painted();
    shown.push(performance.now() - atNext);
  }
  return { saved, shown };
}
