/**
 * F4: bits rot in the files of the browser's database. Most damage opens as an empty database without an error: the
 * sentinel beside it notices, and Chromium's own word. Either everything is there, or the page says that something is
 * missing; never a welcome.
 */
import { expect } from '@playwright/test';
import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDeck, answer } from '../steps';
import { study } from '../storage-steps';
import type { TestServer } from '../support';
import { hideAllSigns, listDatabaseFiles, look, type Outcome } from './damage';
import { makeRandom, report, times } from './lengths';
import { openProfile, test } from './profile';

const kinds = [/\.log$/, /\.ldb$/, /^MANIFEST/];
const reviews = 3;
const rounds = times(6, 1);

test('no damage to the database’s files ends in a cheerful welcome (F4)', async ({
  profile,
  server,
}) => {
  test.setTimeout(60_000 + rounds * 60_000);
  const outcomes = await damageInTurn(profile, server, rounds);
  report(`F4, damage: ${describe(outcomes)}`);
  expect(outcomes).not.toContain('a welcome');
  expect(outcomes).not.toContain('silence');
  expect(outcomes).toContain('told');
});

test('without the sentinel and the browser’s word the same damage is met with a welcome (control of F4)', async ({
  profile,
  server,
}) => {
  test.setTimeout(120_000);
  const outcomes = await damageInTurn(profile, server, 1, hideAllSigns);
  report(`Control of F4, without the signs: ${describe(outcomes)}`);
  expect(outcomes).toContain('a welcome');
});

/** Each kind of file cut short, and with a byte turned over, each in a copy of the same profile. */
async function damageInTurn(
  profile: string,
  server: TestServer,
  count: number,
  double: () => void = () => undefined,
): Promise<Outcome[]> {
  const random = makeRandom(7);
  const outcomes: Outcome[] = [];
  const whole = join(profile, 'whole');
  await learn(whole, server);
  for (let round = 0; round < count; round += 1)
    for (const kind of kinds)
      for (const damage of [cutShort, flipByte]) {
        const copy = join(profile, 'copy');
        cpSync(whole, copy, { recursive: true });
        for (const file of listDatabaseFiles(copy, kind)) damage(file, random());
        outcomes.push(await look(copy, server, double, reviews));
        rmSync(copy, { recursive: true, maxRetries: 5 });
      }
  return outcomes;
}

/** A learner studies, another database of the same browser grows until a table is packed, and she studies once more. */
async function learn(profile: string, server: TestServer): Promise<void> {
  const context = await openProfile(profile, server);
  const page = await context.newPage();
  await addDeck(page, 'Legal bases');
  await study(page, reviews - 1);
  await page.evaluate(writeMegabytes, 12);
  await answer(page, 'Easy');
  await context.close();
}

async function writeMegabytes(count: number): Promise<void> {
  const opening = indexedDB.open('filler', 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('filler', { autoIncrement: true });
  await new Promise((resolve) => (opening.onsuccess = resolve));
  for (let megabyte = 0; megabyte < count; megabyte += 1) {
    const transaction = opening.result.transaction('filler', 'readwrite');
    for (let part = 0; part < 32; part += 1)
      transaction.objectStore('filler').add(crypto.getRandomValues(new Uint8Array(32_768)));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }
  opening.result.close();
}

function cutShort(file: string, share: number): void {
  truncateSync(file, Math.floor(statSync(file).size * share * 0.5));
}

function flipByte(file: string, share: number): void {
  const bytes = readFileSync(file);
  const place = Math.floor(bytes.length * share);
  bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

function describe(outcomes: readonly Outcome[]): string {
  const count = (kind: Outcome) => outcomes.filter((one) => one === kind).length;
  return `${outcomes.length} files struck; ${count('whole')} times all was there, ${count('told')} times the loss was told, ${count('a welcome')} welcomes, ${count('silence')} times silence`;
}
