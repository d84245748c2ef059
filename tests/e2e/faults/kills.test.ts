/** F1: the browser is killed in the midst of ratings, again and again. What was said to be saved is there, once. */
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBehind } from './in-page';
import { times } from './lengths';
import { liveAndDie, type Disk } from './lives';

const kills = times(200, 3);

test(`after each of ${kills} kills every acknowledged rating is there, and none twice (F1)`, async () => {
  test.setTimeout(60_000 + kills * 10_000);
  const outcome = await liveAndDie('F1, kills', makeFolder(), { lives: kills, seed: 1 });
  expect(outcome).toMatchObject({ lost: 0, doubled: 0 });
  expect(outcome.acknowledged).toBeGreaterThanOrEqual(kills);
});

test('a database that says “done” before it has written loses ratings to kills (control of F1)', async () => {
  const lives = times(10, 1);
  test.setTimeout(60_000 + lives * 10_000);
  const plan = { lives, seed: 2, double: writeBehind };
  const { lost } = await liveAndDie('Control of F1, written behind', makeFolder(), plan);
  expect(lost).toBeGreaterThan(0);
});

function makeFolder(): Disk {
  const profile = mkdtempSync(join(tmpdir(), 'mandate-kills-'));
  return {
    profile,
    settle: () => Promise.resolve(),
    strike: (browser) => browser.kill(),
    remove: () => Promise.resolve(rmSync(profile, { recursive: true, force: true, maxRetries: 5 })),
  };
}
