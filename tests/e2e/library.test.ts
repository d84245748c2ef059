/** Decks that do not arrive at the first visit: a sentence says so, and nothing else is lost. */
import { answerPage, faultAt, type Fault } from './faults';
import { expect, test } from './support';
import { addDeck, expectHeading, openToday } from './steps';

const missing = /ERR_/;
const json = { 'Content-Type': 'application/json' };
const cutOff: Readonly<Record<string, Fault>> = {
  'stops half-way': (response) => {
    response.writeHead(200, { ...json, 'Content-Length': 10_000 });
    response.write('[', () => response.destroy());
  },
  'comes empty': (response) => {
    response.writeHead(200, json).end();
  },
};

for (const [name, breakAnswer] of Object.entries({
  ...cutOff,
  'is the page of a network': answerPage,
})) {
  test(`when the list of decks ${name}, a page says so, and a reload mends it (F18)`, async ({
    page,
    server,
    allowConsole,
  }) => {
    allowConsole(missing);
    server.intercept(faultAt(/\/decks\/index\.json$/, breakAnswer));
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'The decks could not be read' })).toBeVisible();
    server.intercept(undefined);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expectHeading(page, 'Today');
  });
}

for (const [name, breakAnswer] of Object.entries(cutOff)) {
  test(`when a deck ${name}, its page says so, and the other decks can be studied (F18)`, async ({
    page,
    server,
    allowConsole,
  }) => {
    allowConsole(missing);
    server.intercept(faultAt(/\/decks\/ddr\./, breakAnswer));
    await page.goto('./decks/ddr');
    await expect(page.getByRole('heading', { name: 'This deck could not be read' })).toBeVisible();
    await addDeck(page, 'Legal bases');
    await page.goto('./study/ddr');
    await expect(page.getByRole('heading', { name: 'This deck could not be read' })).toBeVisible();
    server.intercept(undefined);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
    await openToday(page);
  });
}
