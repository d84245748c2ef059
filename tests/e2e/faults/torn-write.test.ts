/**
 * F1: a kill in the midst of Chromium's own write. The next start reads all that is whole and goes on writing after the
 * torn end; the one after it finds the tear in the middle, and begins an empty database, unless the tear is mended.
 */
import { expect } from '@playwright/test';
import { statSync, truncateSync } from 'node:fs';
import { addDeck, readReviews } from '../steps';
import { study } from '../storage-steps';
import type { TestServer } from '../support';
import { hideAllSigns, hideSentinel, listDatabaseFiles, look } from './damage';
import { openProfile, test } from './profile';

test('a write that a kill tore in two costs nothing that was saved', async ({
  profile,
  server,
}) => {
  const count = await tearLastWrite(profile, server);
  expect(await look(profile, server, () => undefined, count)).toBe('whole');
});

test('where the tear is not mended, the loss is told, also without the sentinel', async ({
  profile,
  server,
}) => {
  const count = await tearLastWrite(profile, server, mendNothing);
  expect(await look(profile, server, hideSentinel, count)).toBe('told');
});

test('a tear that is not mended is met with a welcome where all signs of it are hidden (control)', async ({
  profile,
  server,
}) => {
  const count = await tearLastWrite(profile, server, mendNothing);
  expect(await look(profile, server, hideAllSigns, count)).toBe('a welcome');
});

/** Tears the last write of a life, lives once more, and gives back how many reviews there are then. */
async function tearLastWrite(
  profile: string,
  server: TestServer,
  double: () => void = () => undefined,
): Promise<number> {
  const before = await openProfile(profile, server);
  const page = await before.newPage();
  await addDeck(page, 'Legal bases');
  await study(page, 2);
  await before.close();
  for (const file of listDatabaseFiles(profile, /\.log$/))
    truncateSync(file, statSync(file).size - 3);
  const after = await openProfile(profile, server);
  const next = await after.newPage();
  await next.addInitScript(double);
  await next.goto('./');
  await study(next, 1);
  const { length } = await readReviews(next);
  await after.close();
  return length;
}

/** A double of a database that never ends deleting another, so that no new log is begun. */
function mendNothing(): void {
  IDBFactory.prototype.deleteDatabase = () => ({ addEventListener() {} }) as never;
}
