/** What a learner meets whose browser's database was damaged, and what hides that from the app. */
import { expect, type Page } from '@playwright/test';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expectHeading, readReviews } from '../steps';
import type { TestServer } from '../support';
import { openProfile } from './profile';

/** `silence`: answers are gone, and nothing says so. */
export type Outcome = 'whole' | 'told' | 'a welcome' | 'silence';

/** The files of one kind. Throws where there is none: then nothing would be damaged. */
export function listDatabaseFiles(profile: string, kind: RegExp): string[] {
  const folder = join(profile, 'Default/IndexedDB');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => kind.test(name.split('/').at(-1) ?? ''))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > 0);
  if (files.length === 0) throw new Error(`The profile has no files like ${kind}`);
  return files;
}

/** Opens the app on a profile that should hold `count` reviews. */
export async function look(
  profile: string,
  server: TestServer,
  double: () => void,
  count: number,
): Promise<Outcome> {
  const context = await openProfile(profile, server);
  const page = await context.newPage();
  await page.addInitScript(double);
  await page.goto('./');
  await expectHeading(page, /./);
  await expect(
    page
      .getByText(/^Begin with a deck|Study now/)
      .or(page.getByText(telling))
      .first(),
  ).toBeVisible();
  const outcome = await readOutcome(page, count);
  await context.close();
  return outcome;
}

/** What a page says whose log is gone or cannot be had. */
const telling = /(is|are) missing|could not be opened|was closed/;

async function readOutcome(page: Page, count: number): Promise<Outcome> {
  const told = page.getByText(telling).first();
  if (await told.isVisible()) return 'told';
  if (await page.getByText(/^Begin with a deck/).isVisible()) return 'a welcome';
  const reviews = await readReviews(page).catch(() => null);
  if (reviews) return reviews.length === count ? 'whole' : 'silence';
  // The browser may come upon the damage, and throw all away, under a page that has read what was there.
  return told.waitFor().then(
    () => 'told',
    () => 'silence',
  );
}

/** A double of the device's small memory that has forgotten how long the log was. */
export function hideSentinel(): void {
  const plain = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) {
    return key.endsWith('sentinel') ? null : plain.call(this, key);
  };
}

/** The same, and a browser that does not say what it threw away. It runs in the page, so it calls nothing from here. */
export function hideAllSigns(): void {
  const plain = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) {
    return key.endsWith('sentinel') ? null : plain.call(this, key);
  };
  Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { get: () => 'none' });
}
