/** F7: the disk is full, to the last byte. The answer is held and told, and heals without a reload once there is room. */
import { expect, type Page } from '@playwright/test';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openToday, ratingButton, readFront, readReviews, showAnswer } from '../steps';
import { study } from '../storage-steps';
import type { TestServer } from '../support';
import { writeBehind } from './in-page';
import { report } from './lengths';
import { explainNoTmpfs, mountTmpfs } from './mounts';
import { openProfile, test } from './profile';

/** New cards of a day, none of which is an item: the glossary has none. */
const cardCount = 10;

const obstacle = explainNoTmpfs();

test.beforeAll(() => {
  if (obstacle) report(`F7 SKIPPED: no disk can be filled here: ${obstacle}`);
});
test.skip(obstacle !== undefined, `No file system in memory: ${obstacle}`);

test('a full disk is told, and the answer is saved without a reload once there is room (F7)', async ({
  server,
}) => {
  await onFullDisk(server, async (page, makeRoom, savedCount) => {
    await expect(page.getByText(/^Not saved: /)).toBeVisible();
    await expect(page.getByText(/^Nothing can be saved now/)).toBeVisible();
    makeRoom();
    await expect(page.getByText(`${cardCount - savedCount - 1} left`)).toBeVisible({
      timeout: 35_000,
    });
    await expect(page.getByText(/^Nothing can be saved now/)).toBeHidden();
    const all = savedCount + 1;
    expect(await readReviews(page)).toHaveLength(all);
    report(`F7, full disk: 1 answer held while it was full, ${all} of ${all} there afterwards`);
  });
});

test('a database that says “done” before it has written hides a full disk (control of F7)', async ({
  server,
}) => {
  await onFullDisk(
    server,
    async (page, makeRoom, savedCount) => {
      makeRoom();
      expect((await readReviews(page)).length).toBeLessThan(savedCount);
    },
    { double: writeBehind, mostCount: 3 },
  );
});

/** How a control differs: its database, and how many cards are rated at the most. */
interface Difference {
  readonly double?: () => void;
  readonly mostCount?: number;
}

/** Studies a card, fills the disk, rates others until that is told or one is left, and goes on as \`work\` says. */
async function onFullDisk(
  server: TestServer,
  work: (page: Page, makeRoom: () => void, savedCount: number) => Promise<void>,
  { double = () => undefined, mostCount = cardCount - 1 }: Difference = {},
): Promise<void> {
  const mount = mountTmpfs(192);
  let keeper: ReturnType<typeof setInterval> | undefined;
  try {
    const context = await openProfile(join(mount.folder, 'profile'), server);
    const page = await context.newPage();
    await page.goto('./decks');
    const addGlossary = page.getByRole('button', { name: 'Add deck: Glossary' });
    await addGlossary.click();
    await expect(addGlossary).toBeHidden();
    await openToday(page);
    await study(page, 1);
    await page.evaluate(double);
    const filler = join(mount.folder, 'filler');
    fill(filler);
    // The browser throws caches away when room is scarce: what becomes free is taken at once.
    keeper = setInterval(() => fill(filler), 50);
    let savedCount = 1;
    while (savedCount < mostCount && (await isSaved(page))) savedCount += 1;
    const makeRoom = () => {
      clearInterval(keeper);
      rmSync(filler);
    };
    await work(page, makeRoom, savedCount);
    await context.close();
  } finally {
    clearInterval(keeper);
    mount.remove();
  }
}

/** Rates the next card: the last page of the database's file may have had room for it, or none is left and that is told. */
async function isSaved(page: Page): Promise<boolean> {
  await showAnswer(page);
  const front = await readFront(page);
  const told = page.getByText(/^Not saved: /);
  await expect(async () => {
    const button = ratingButton(page, 'Easy');
    if (await button.isVisible()) await button.click({ timeout: 500 });
    const isTold = await told.isVisible();
    expect(isTold || (await readFront(page)) !== front).toBe(true);
  }).toPass();
  return !(await told.isVisible());
}

/** Writes a file until there is no byte left. */
function fill(path: string): void {
  const file = openSync(path, 'a');
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
