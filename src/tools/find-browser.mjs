/**
 * Finds a Chromium or Chrome for the end-to-end tests, installing one only where that needs no answer from anyone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readFailure } from './failure.mjs';
import { runPackage, runProgram } from './run.mjs';

/** @typedef {{ kind: 'ok', path: string }} Found */
/** @typedef {import('./failure.mjs').Failure} Failure */
/** @typedef {{ root: string, say: (line: string) => void }} Options */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put a browser without putting it on the path. */
const USUAL_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/**
 * The browser that CHROMIUM_PATH names, else the first installed one that runs.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Found | Failure}
 */
export function findBrowser(env = process.env) {
  const named = env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? found(named) : { kind: 'no-browser-there', path: named };
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...onPath, ...USUAL_PLACES].find((place) => existsSync(place) && isRunnable(place));
  return path === undefined ? { kind: 'no-browser' } : found(path);
}

/**
 * The browser to test with, installed if there was none.
 * @param {Options} options
 * @returns {Promise<Found | Failure>}
 */
export async function findOrInstallBrowser(options) {
  let browser = findBrowser();
  if (browser.kind === 'no-browser') browser = await installFromDebian(options);
  if (browser.kind === 'no-browser') browser = await installFromPlaywright(options);
  return browser;
}

/**
 * @param {string} path
 * @returns {Found}
 */
function found(path) {
  return { kind: 'ok', path };
}

/**
 * Some systems ship a script by a browser's name that only says how to get the browser.
 * @param {string} path
 */
function isRunnable(path) {
  // On Windows asking for the version opens a window.
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/**
 * @param {Options} options
 * @returns {Promise<Found | Failure>}
 */
async function installFromDebian({ root, say }) {
  const isPossible = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isPossible) return { kind: 'no-browser' };
  say('Installing Chromium from the packages of the system …');
  const options = { cwd: root, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await runProgram('apt-get', ['update'], options);
  const { output } = await runProgram('apt-get', ['install', '-y', 'chromium'], options);
  return isOutOfSpace(output) ? { kind: 'no-space' } : findBrowser();
}

/**
 * @param {Options} options
 * @returns {Promise<Found | Failure>}
 */
async function installFromPlaywright({ root, say }) {
  say('Installing the Chromium that comes with Playwright …');
  const args = ['install', 'chromium'];
  const { output } = await runPackage('@playwright/test/cli.js', args, { cwd: root });
  if (isOutOfSpace(output)) return { kind: 'no-space' };
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? found(path) : { kind: 'no-browser' };
}

/** @param {string} output */
function isOutOfSpace(output) {
  return readFailure('install a browser', output, { usesNetwork: true }).kind === 'no-space';
}
