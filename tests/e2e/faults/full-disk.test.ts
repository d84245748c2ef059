/** F7: the disk is full, to the last byte. The answer is held and told, and heals without a reload once there is room. */
import { expect, type Page } from '@playwright/test';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addDeck, ratingButton, readFront, readReviews, showAnswer } from '../steps';
import { study } from '../storage-steps';
import type { TestServer } from '../support';
import { writeBehind } from './in-page';
import { report } from './lengths';
import { explainNoTmpfs, mountTmpfs } from './mounts';
import { openProfile, test } from './profile';

const obstacle = explainNoTmpfs();

test.beforeAll(() => {
  if (obstacle) report(`F7 SKIPPED: no disk can be filled here: ${obstacle}`);
});
test.skip(obstacle !== undefined, `No file system in memory: ${obstacle}`);

test('a full disk is told, and the answer is saved without a reload once there is room (F7)', async ({
  server,
}) => {
  await onFullDisk(server, async (page, makeRoom) => {
    await expect(page.getByText(/^Not saved: /)).toBeVisible();
    await expect(page.getByText(/^Nothing can be saved now/)).toBeVisible();
    makeRoom();
    await expect(page.getByText('7 left')).toBeVisible({ timeout: 35_000 });
    await expect(page.getByText(/^Nothing can be saved now/)).toBeHidden();
    expect(await readReviews(page)).toHaveLength(3);
    report('F7, full disk: 1 answer held while it was full, 3 of 3 ratings there afterwards');
  });
});

test('a database that says “done” before it has written hides a full disk (control of F7)', async ({
  server,
}) => {
  await onFullDisk(
    server,
    async (page) => {
      await expect(page.getByText('7 left')).toBeVisible();
      expect((await readReviews(page)).length).toBeLessThan(3);
    },
    writeBehind,
  );
});

/** Studies two cards, fills the disk, rates a third, and goes on as `work` says. */
async function onFullDisk(
  server: TestServer,
  work: (page: Page, makeRoom: () => void) => Promise<void>,
  double: () => void = () => undefined,
): Promise<void> {
  const mount = mountTmpfs(192);
  try {
    const context = await openProfile(join(mount.folder, 'profile'), server);
    const page = await context.newPage();
    await addDeck(page, 'Legal bases');
    await study(page, 2);
    await page.evaluate(double);
    await showAnswer(page);
    const front = await readFront(page);
    const filler = join(mount.folder, 'filler');
    fill(filler);
    await expect(async () => {
      if (await ratingButton(page, 'Easy').isVisible()) await ratingButton(page, 'Easy').click();
      const isTold = await page.getByText(/^Not saved: /).isVisible();
      expect(isTold || (await readFront(page)) !== front).toBe(true);
    }).toPass();
    await work(page, () => rmSync(filler));
    await context.close();
  } finally {
    mount.remove();
  }
}

/** Writes a file until there is no byte left. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 1_048_576; size >= 1; size = Math.floor(size / 2)) writeUntilFull(file, size);
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, size: number): void {
  try {
    for (;;) writeSync(file, Buffer.alloc(size, 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
