/** A browser of its own process group on a profile on the disk, so that it can be killed as a crash or an accident would. */
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { findBrowser } from '../../../src/tools/find-browser.mjs';
import { browserArguments } from '../playwright.config';

/** A running browser. */
export interface BrowserProcess {
  readonly context: BrowserContext;
  /** SIGKILL to the whole group; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it as a person does, with everything written. */
  readonly close: () => Promise<void>;
}

/** Starts a browser on a profile. */
export async function startBrowser(profile: string): Promise<BrowserProcess> {
  const found = findBrowser();
  const path = found.kind === 'ok' ? found.path : chromium.executablePath();
  const child = spawn(
    path,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--lang=en-GB',
      ...browserArguments,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'UTC' } },
  );
  const killAll = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    // Windows knows no groups of processes; there the browser ends with its first one.
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  };
  // A test that fails leaves no browser behind.
  process.once('exit', killAll);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void gone.then(() => process.removeListener('exit', killAll));
  const browser = await chromium.connectOverCDP(await readAddress(child));
  return {
    context: contextOf(browser),
    kill: async () => {
      killAll();
      await gone;
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      // The answer may not come any more: the exit of the process tells.
      session.send('Browser.close').catch(() => undefined);
      await gone;
    },
  };
}

function contextOf(browser: Browser): BrowserContext {
  const [context] = browser.contexts();
  if (!context) throw new Error('Inconsistent: a browser without its profile');
  return context;
}

/** Where the browser listens, which it prints once it does. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The browser did not start:\n${printed}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const [, address] = /DevTools listening on (ws:\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}
