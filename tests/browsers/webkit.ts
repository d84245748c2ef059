/**
 * WebKitGTK: a deck is added and studied, and all of it is there after a reload without the server. Run under a display;
 * `WEBKIT_PATH` names the MiniBrowser.
 */
import { serveSite } from '../../src/tools/serve.mjs';
import { buildFolder } from '../e2e/support';
import { WebDriver } from './web-driver';

const button = (name: string) => `//button[starts-with(normalize-space(.), "${name}")]`;
const studyLink = '//a[normalize-space(.)="Study now"]';

/** Counts the reviews in the log, straight from the database. */
const countReviews = `
  const opening = indexedDB.open('main-mandate');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const request = opening.result.transaction('events').objectStore('events').getAll();
  await new Promise((resolve) => (request.onsuccess = resolve));
  opening.result.close();
  return request.result.filter(({ body }) => body.type === 'reviewed').length;`;

const site = await serveSite({ folder: buildFolder });
if (site.kind !== 'listening') throw new Error(`No port: ${site.kind}`);
const driver = await WebDriver.start('WebKitWebDriver', site.port + 1, {
  'webkitgtk:browserOptions': { binary: process.env['WEBKIT_PATH'], args: ['--automation'] },
});
try {
  await driver.open(site.address);
  await driver.click(
    '//button[starts-with(@aria-label, "Add deck: Legal bases") or normalize-space(.)="Add deck: Legal bases"]',
  );
  await driver.click(studyLink);
  await rate('Easy');
  await rate('Again');
  await expectReviews(2);
  await driver.run('await navigator.serviceWorker.ready;');
  await site.stop();
  await driver.open(site.address);
  await driver.see(studyLink);
  await driver.reload();
  await driver.click(studyLink);
  await rate('Easy');
  await expectReviews(3);
  process.stdout.write(
    '✓ WebKitGTK: a deck is added and studied, and is there after a reload offline\n',
  );
} catch (error) {
  const shown = await driver.run<string>('return location.href + "\\n" + document.body.innerText;');
  process.stderr.write(`✗ WebKitGTK: ${String(error)}\nThe page was:\n${shown}\n`);
  process.exitCode = 1;
} finally {
  await driver.stop();
}
process.exit();

/** Turns the card over and rates it. A tap too soon is taken for a tremor and repeated. */
async function rate(rating: string): Promise<void> {
  await driver.see(button('Show answer'));
  await driver.run('await new Promise((resolve) => setTimeout(resolve, 350));');
  await driver.click(button('Show answer'));
  await driver.see(button(rating));
  await driver.run('await new Promise((resolve) => setTimeout(resolve, 350));');
  await driver.click(button(rating));
}

async function expectReviews(count: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await driver.run<number>(countReviews);
    if (found === count) return;
    if (attempt === 50) throw new Error(`${found} reviews are in the log, not ${count}`);
  }
}
