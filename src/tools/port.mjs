/** The port to serve on: as asked for, and whether it can be had. */
import { createServer } from 'node:net';

const DEFAULT_PORT = 4173;

/** @typedef {import('./failure.mjs').Failure} Failure */

/**
 * The port named by `text`, or the usual one.
 * @param {string | undefined} text
 * @returns {{ kind: 'ok', port: number } | Failure}
 */
export function readPort(text) {
  if (text === undefined || text === '') return { kind: 'ok', port: DEFAULT_PORT };
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65_535 ? { kind: 'ok', port } : { kind: 'bad-port', text };
}

/**
 * Whether this process may listen there now.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<{ kind: 'ok' } | Failure>}
 */
export function probePort(port, host) {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const failure = readListenError(error, port);
      if (failure === undefined) reject(error);
      else resolve(failure);
    });
    server.listen(port, host, () => server.close(() => resolve({ kind: 'ok' })));
  });
}

/**
 * The failure behind an error of `listen`; undefined when it is not about the port.
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @returns {{ kind: 'port-taken' | 'port-refused', port: number } | undefined}
 */
export function readListenError(error, port) {
  if (error.code === 'EADDRINUSE') return { kind: 'port-taken', port };
  if (error.code === 'EACCES') return { kind: 'port-refused', port };
  return undefined;
}
