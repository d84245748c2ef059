/**
 * What can go wrong outside our code when the app is set up or served, as values, and the one line a person reads
 * about each. It recognises faults in error codes and in what a child process printed; anything else is a bug.
 */

/**
 * @typedef {(
 *   | { kind: 'no-space' }
 *   | { kind: 'not-writable', path: string | undefined }
 *   | { kind: 'no-network' }
 *   | { kind: 'no-npm' }
 *   | { kind: 'port-taken', port: number }
 *   | { kind: 'port-refused', port: number }
 *   | { kind: 'bad-port', text: string }
 *   | { kind: 'no-browser' }
 *   | { kind: 'no-browser-there', path: string }
 *   | { kind: 'step-failed', step: string, output: string }
 * )} Failure
 */

/** @typedef {{ kind: 'ok' } | Failure} Outcome */

const NO_SPACE = /\b(ENOSPC|EDQUOT)\b|no space left on device/i;
const NO_NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b/;
const NOT_WRITABLE = /\b(EACCES|EPERM|EROFS)\b/;

/**
 * The failure that a step's printed output tells of.
 * @param {string} step what was being done, as a phrase that follows "could not": "install the dependencies"
 * @param {string} output everything that the step printed
 * @param {{ usesNetwork: boolean }} options
 * @returns {Failure}
 */
export function readFailure(step, output, { usesNetwork }) {
  if (NO_SPACE.test(output)) return { kind: 'no-space' };
  if (usesNetwork && NO_NETWORK.test(output)) return { kind: 'no-network' };
  if (NOT_WRITABLE.test(output)) return { kind: 'not-writable', path: undefined };
  return { kind: 'step-failed', step, output };
}

/**
 * The failure that a thrown system error tells of; undefined when it is none of ours to explain.
 * @param {unknown} error
 * @returns {Failure | undefined}
 */
export function readSystemError(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (code === undefined) return undefined;
  if (NO_SPACE.test(code)) return { kind: 'no-space' };
  if (NOT_WRITABLE.test(code)) return { kind: 'not-writable', path };
  return undefined;
}

/** @type {{ [K in Failure['kind']]: (failure: Extract<Failure, { kind: K }>) => string }} */
const LINES = {
  'no-space': () => 'There is no space left on the disk. Free some (about 1 GB) and start again.',
  'not-writable': ({ path }) =>
    `Writing ${path ?? 'into this folder'} is not allowed. Use a folder that belongs to you and start again.`,
  'no-network': () =>
    'The dependencies could not be fetched: the package registry cannot be reached. Connect once and start again.',
  'no-npm': () => 'npm was not found. It comes with Node: see https://nodejs.org',
  'port-taken': ({ port }) =>
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
  'port-refused': ({ port }) =>
    `This user may not listen on port ${port}. Choose a port above 1023: PORT=4173 npm start`,
  'bad-port': ({ text }) => `PORT must be a whole number from 0 to 65535, not "${text}".`,
  'no-browser': () =>
    'No browser was found for the end-to-end tests. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  'no-browser-there': ({ path }) => `CHROMIUM_PATH names a browser that is not there: ${path}`,
  'step-failed': ({ step, output }) =>
    `${output.trimEnd()}\nCould not ${step}: the reason is above.`,
};

/**
 * What to print about a failure: one line, preceded by the step's own output where only that tells the reason.
 * @param {Failure} failure
 * @returns {string}
 */
export function explainFailure(failure) {
  const line = /** @type {(failure: Failure) => string} */ (LINES[failure.kind]);
  return line(failure);
}

/**
 * Runs a command's main function and prints what went wrong, if that is a thing to expect; a bug goes on as it is.
 * @param {() => Promise<Outcome>} main
 * @returns {Promise<number>} the exit code
 */
export async function guard(main) {
  const outcome = await main().catch((error) => {
    const failure = readSystemError(error);
    if (failure === undefined) throw error;
    return failure;
  });
  if (outcome.kind === 'ok') return 0;
  console.error(explainFailure(outcome));
  return 1;
}
