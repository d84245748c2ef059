/**
 * Brings a checkout to the point where it can be served or tested: dependencies installed, app built, each only when
 * absent or stale. It writes nothing but node_modules and what the build writes.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFailure } from './failure.mjs';
import { hashContents, hashListing } from './fingerprint.mjs';
import { runNpm } from './run.mjs';

/** @typedef {import('./failure.mjs').Outcome} Outcome */
/** @typedef {(line: string) => void} Say */

/** Stamps live inside node_modules: they go when it goes, and no host ever serves them. */
const STAMPS = 'node_modules/.cache/mandate';
const INSTALL_STAMP = `${STAMPS}/install`;
const BUILD_STAMP = `${STAMPS}/build`;

const INLANG = 'src/lib/messages/project.inlang';

/** What the built app is made from; what the build itself writes there is left out. */
const BUILD_INPUTS = [
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  `${INLANG}/settings.json`,
  'src',
  'decks',
  'static',
];
const BUILD_LEFTOVERS = [INLANG, 'src/lib/messages/generated', 'static/decks'];

/**
 * Whether the installed packages are those of package.json and the lock file.
 * @param {string} root the checkout
 */
export function isInstallFresh(root) {
  return readStamp(root, INSTALL_STAMP) === hashInstallInputs(root);
}

/**
 * Whether a build was made from the sources as they are, for this sub-path, and is as it was left.
 * @param {string} root
 * @param {string} basePath normalised
 * @param {string} [folder] the build, relative to the checkout
 */
export function isBuildFresh(root, basePath, folder = 'build') {
  return readStamp(root, stampOf(folder)) === hashBuild(root, basePath, folder);
}

/**
 * Installs and builds what is absent or stale.
 * @param {{ root: string, basePath: string, say: Say }} options
 * @returns {Promise<Outcome>}
 */
export async function setUp({ root, basePath, say }) {
  const installed = isInstallFresh(root) ? OK : await install(root, say);
  if (installed.kind !== 'ok') return installed;
  return isBuildFresh(root, basePath) ? OK : build({ root, basePath, folder: 'build', say });
}

/**
 * Builds for a sub-path beside the stamps, if that build is stale: for tests, which leave `build/` alone.
 * @param {{ root: string, basePath: string, say: Say }} options
 * @returns {Promise<Outcome & { folder: string }>}
 */
export async function buildAside({ root, basePath, say }) {
  const folder = `${STAMPS}/build-for${basePath.replaceAll('/', '-')}`;
  const isFresh = isBuildFresh(root, basePath, folder);
  const outcome = isFresh ? OK : await build({ root, basePath, folder, say });
  return { ...outcome, folder: join(root, folder) };
}

/** @type {Outcome} */
const OK = { kind: 'ok' };

/**
 * @param {string} root
 * @param {Say} say
 * @returns {Promise<Outcome>}
 */
async function install(root, say) {
  say('Installing the dependencies …');
  // NODE_ENV=production must not leave out the build tools; a full cache must do without a network, and no network
  // must be told in seconds.
  const options = [
    '--include=dev',
    '--prefer-offline',
    '--fetch-retries=3',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=10000',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await runNpm(['ci', ...options], { cwd: root });
  if (code !== 0) return readFailure('install the dependencies', output, { usesNetwork: true });
  writeStamp(root, INSTALL_STAMP, hashInstallInputs(root));
  return OK;
}

/**
 * @param {{ root: string, basePath: string, folder: string, say: Say }} options
 * @returns {Promise<Outcome>}
 */
async function build({ root, basePath, folder, say }) {
  say('Building the app …');
  // Without its stamp a build that is interrupted is never taken for a whole one.
  rmSync(join(root, stampOf(folder)), { force: true });
  const { code, output, elapsedMs } = await runNpm(['run', 'build'], {
    cwd: root,
    env: {
      BASE_PATH: basePath,
      MANDATE_OUTPUT: folder,
      // The same sources make the same version, so that building again offers nobody an update.
      MANDATE_BUILD: hashSources(root, basePath).slice(0, 12),
      // In a shell or a test runner with another value the build would be one for development.
      NODE_ENV: 'production',
    },
  });
  if (code !== 0) return readFailure('build the app', output, { usesNetwork: false });
  writeStamp(root, stampOf(folder), hashBuild(root, basePath, folder));
  say(`Built in ${(elapsedMs / 1000).toFixed(1)} s.`);
  return OK;
}

/** @param {string} folder */
function stampOf(folder) {
  return folder === 'build' ? BUILD_STAMP : `${folder}.stamp`;
}

/** @param {string} root */
function hashInstallInputs(root) {
  return hashContents(root, ['package.json', 'package-lock.json']);
}

/**
 * @param {string} root
 * @param {string} basePath
 * @param {string} folder
 */
function hashBuild(root, basePath, folder) {
  return `${hashSources(root, basePath)} ${hashListing(join(root, folder))}`;
}

/**
 * @param {string} root
 * @param {string} basePath
 */
function hashSources(root, basePath) {
  return hashContents(root, BUILD_INPUTS, { omitted: BUILD_LEFTOVERS, extras: [basePath] });
}

/**
 * @param {string} root
 * @param {string} stamp
 */
function readStamp(root, stamp) {
  try {
    return readFileSync(join(root, stamp), 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param {string} root
 * @param {string} stamp
 * @param {string} text
 */
function writeStamp(root, stamp, text) {
  const path = join(root, stamp);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
