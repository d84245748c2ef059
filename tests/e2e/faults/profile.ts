/** A browser on a profile on the disk, driven by the same steps as all other tests. */
import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../src/tools/find-browser.mjs';
import { browserArguments } from '../playwright.config';
import { test as base, type TestServer } from '../support';

/** Gives tests a profile folder of their own. */
export const test = base.extend<{ profile: string }>({
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'mandate-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Opens a browser on the profile. Closing the context ends it, with everything written. */
export function openProfile(profile: string, server: TestServer): Promise<BrowserContext> {
  const found = findBrowser();
  return chromium.launchPersistentContext(profile, {
    ...(found.kind === 'ok' ? { executablePath: found.path } : {}),
    args: [...browserArguments],
    baseURL: `${server.origin}/`,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
}
