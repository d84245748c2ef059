/** What every screen must pass: no accessibility violation in light and dark, nothing wider than a small phone. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type TestServer } from './support';

/** A screen, and the way to it. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page, server: TestServer) => Promise<void>;
}

const smallPhone = { width: 320, height: 568 };
const laptop = { width: 1280, height: 720 };

/**
 * Makes one test of each screen. The way to it is gone once, on the smallest phone, and everything is checked at its
 * end: most of a test's time is the way.
 */
export function checkScreens(screens: readonly Screen[]): void {
  test.describe('on a screen of 320 pixels, and so at 200 % zoom of a small one, and on a laptop (S24)', () => {
    test.use({ viewport: smallPhone });
    for (const { name, open } of screens)
      test(`${name}: nothing needs sideways scrolling, nothing keeps anyone out in light or dark`, async ({
        page,
        server,
      }) => {
        await open(page, server);
        expect(await findOverflows(page)).toEqual([]);
        await expectNoViolations(page);
      });
  });
}

/** The page as it is has no accessibility violation, in light and dark, on a laptop. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.setViewportSize(laptop);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
    expect(found, colorScheme).toEqual([]);
  }
}

function findOverflows(page: Page) {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('nav a')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.textContent?.slice(0, 40)),
  );
}
