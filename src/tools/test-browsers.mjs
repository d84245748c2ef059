/**
 * `npm run test:browsers`: a smoke path in the other two engines, Firefox and WebKitGTK: add a deck, study, reload
 * offline. On Debian as root it installs what is missing; elsewhere it says what is missing, and fails.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guard } from './failure.mjs';
import { runPackage, runProgram } from './run.mjs';
import { setUp } from './setup.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS = { cwd: ROOT, isEchoed: true };

/**
 * What each engine needs, where it is, and the package of Debian that brings it.
 * @type {Record<'firefox' | 'webkit', { package: string, find: () => string | undefined }[]>}
 */
const NEEDED = {
  firefox: [{ package: 'firefox-esr', find: findFirefox }],
  webkit: [
    { package: 'webkit2gtk-driver', find: () => findProgram('WebKitWebDriver') },
    { package: 'libwebkit2gtk-4.1-0', find: findMiniBrowser },
    { package: 'xvfb', find: () => findProgram('xvfb-run') },
    { package: 'xauth', find: () => findProgram('xauth') },
    { package: 'dbus', find: () => findProgram('dbus-run-session') },
  ],
};

delete process.env['BASE_PATH'];
let failures = 0;
failures += await guard(() => setUp({ root: ROOT, basePath: '', say: console.log }));
if (failures === 0) {
  await installMissing();
  failures += await testIn('firefox', testFirefox);
  failures += await testIn('webkit', testWebkit);
}
process.exitCode = failures === 0 ? 0 : 1;

/** @param {keyof typeof NEEDED} engine */
function listMissing(engine) {
  return NEEDED[engine].filter(({ find }) => find() === undefined).map((one) => one.package);
}

async function installMissing() {
  const missing = [...listMissing('firefox'), ...listMissing('webkit')];
  const isPossible = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (missing.length === 0 || !isPossible) return;
  console.log(`Installing from the packages of the system: ${missing.join(', ')} …`);
  const options = { cwd: ROOT, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await runProgram('apt-get', ['update'], options);
  const { code, output } = await runProgram('apt-get', ['install', '-y', ...missing], options);
  if (code !== 0) console.error(output.trimEnd());
}

/**
 * Runs an engine's test, or says what it lacks.
 * @param {keyof typeof NEEDED} engine
 * @param {() => Promise<number | null>} test
 * @returns {Promise<number>} 1 when it failed or could not be run
 */
async function testIn(engine, test) {
  const missing = listMissing(engine);
  if (missing.length > 0) {
    console.error(
      `✗ ${engine}: not tested, for want of (as Debian calls it) ${missing.join(', ')}`,
    );
    return 1;
  }
  const isPassed = (await test()) === 0;
  console.log(`${isPassed ? '✓' : '✗'} ${engine}`);
  return isPassed ? 0 : 1;
}

async function testFirefox() {
  const args = ['test', '--config=tests/browsers/firefox.config.ts', '--reporter=list'];
  const env = { FIREFOX_PATH: findFirefox() };
  return (await runPackage('@playwright/test/cli.js', args, { ...OPTIONS, env })).code;
}

/** WebKit's browser wants a display and a message bus: both are made for it, and go with it. */
async function testWebkit() {
  const script = [process.execPath, 'node_modules/tsx/dist/cli.mjs', 'tests/browsers/webkit.ts'];
  const args = ['--', 'xvfb-run', '-a', ...script];
  const env = { WEBKIT_PATH: findMiniBrowser() };
  return (await runProgram('dbus-run-session', args, { ...OPTIONS, env })).code;
}

function findFirefox() {
  return findProgram('firefox-esr') ?? findProgram('firefox');
}

/** Debian keeps it beside the library, in a folder named by the machine's kind. */
function findMiniBrowser() {
  const library = '/usr/lib';
  if (!existsSync(library)) return undefined;
  const folders = readdirSync(library).filter((name) => name.includes('-linux-'));
  return folders
    .map((name) => join(library, name, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}

/** @param {string} name */
function findProgram(name) {
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
