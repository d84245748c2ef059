/** A page that needs a part of a version that its host no longer has: loaded anew once, and then told, never in a circle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyScript, countLoads, faults, test } from './deploys';
import { faultAt, faultWhere } from './faults';
import { addDeck, expectHeading } from './steps';
import { expect } from './support';

test.describe('A stale page without a service worker', () => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ allowConsole }) =>
    allowConsole(/404|MIME|ERR_|Service Worker|module|preload CSS|universal/),
  );

  for (const old of ['200.html', 'settings.html'])
    test(`ends at a message, not in a circle, while the old ${old} keeps coming (F17)`, async ({
      page,
      server,
      next,
      folder,
    }) => {
      await addDeck(page, 'Legal bases');
      await server.deploy(next.folder);
      const loads = countLoads(page);
      const html = readFileSync(join(folder, old), 'utf8');
      server.intercept(
        faultAt(/^\/settings/, (response) => {
          response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
        }),
      );
      await page.goto('./settings');
      await expectHeading(page, 'Something went wrong');
      expect(loads()).toBe(2);
    });

  for (const [name, fault] of Object.entries(faults)) {
    test(`is reloaded once, then says so, when a script ${name} (F18)`, async ({
      page,
      server,
    }) => {
      const loaded = new Set<string>();
      server.intercept(({ url = '' }) => !loaded.add(url));
      await addDeck(page, 'Legal bases');
      await expect(page.getByText(/^8 cards and 2 scenarios/)).toBeVisible();
      const loads = countLoads(page);
      server.intercept(faultWhere((url) => anyScript.test(url) && !loaded.has(url), fault));
      await page.getByRole('link', { name: 'Settings' }).click();
      await expectHeading(page, 'Something went wrong');
      expect(loads()).toBe(1);
      server.intercept(undefined);
      await page.reload();
      await expectHeading(page, 'Settings');
    });
  }
});
