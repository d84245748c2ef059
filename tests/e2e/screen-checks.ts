/** What every screen must pass: no accessibility violation in light and dark, nothing wider than a small phone. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type TestServer } from './support';

/** A screen, and the way to it. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page, server: TestServer) => Promise<void>;
}

/** Makes the tests of some screens. */
export function checkScreens(screens: readonly Screen[]): void {
  for (const scheme of ['light', 'dark'] as const)
    test.describe(`in ${scheme}`, () => {
      test.use({ colorScheme: scheme });
      for (const { name, open } of screens)
        test(`${name} has no accessibility violation`, async ({ page, server }) => {
          await open(page, server);
          await page.emulateMedia({ reducedMotion: 'reduce' });
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => ({
            id,
            targets: nodes.map((node) => node.target),
          }));
          expect(found).toEqual([]);
        });
    });
  test.describe('on a screen of 320 pixels, and so at 200 % zoom of a small one (S24)', () => {
    test.use({ viewport: { width: 320, height: 568 } });
    for (const { name, open } of screens)
      test(`${name}: nothing needs sideways scrolling, the five tabs fit`, async ({
        page,
        server,
      }) => {
        await open(page, server);
        const overflows = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('nav a')]
            .filter((one) => one.scrollWidth > one.clientWidth)
            .map((one) => one.textContent?.slice(0, 40)),
        );
        expect(overflows).toEqual([]);
      });
  });
}
