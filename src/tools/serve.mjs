/**
 * Serves the built app as a good web host does: the fallback page for deep links, a 404 for a missing asset, long
 * caching for hashed files alone, and the headers that a meta tag cannot carry.
 */
import { createServer } from 'node:http';
import sirv from 'sirv';
import { readListenError } from './port.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @typedef {object} SiteOptions
 * @property {string} folder the build
 * @property {string} [basePath] normalised sub-path
 * @property {number} [port] 0, the default, takes any free one
 * @property {string} [host] the network address to listen on; this machine alone by default
 * @property {(request: Request, response: Response) => boolean} [intercept] true when it has taken the request over
 */

/**
 * @typedef {object} Site
 * @property {'listening'} kind
 * @property {number} port
 * @property {string} origin
 * @property {string} address where the app opens
 * @property {() => Promise<void>} stop ends open connections too
 */

const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Starts a server. A port that cannot be had is a value; any other fault is thrown.
 * @param {SiteOptions} options
 * @returns {Promise<Site | { kind: 'port-taken' | 'port-refused', port: number }>}
 */
export function serveSite({ folder, basePath = '', port = 0, host = '127.0.0.1', intercept }) {
  const answer = createSiteHandler(folder, basePath);
  const server = createServer((request, response) => {
    if (!intercept?.(request, response)) answer(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const failure = readListenError(error, port);
      if (failure === undefined) reject(error);
      else resolve(failure);
    });
    server.listen(port, host, () => resolve(describeSite(server, basePath)));
  });
}

/**
 * Answers requests for the app from a folder.
 * @param {string} folder
 * @param {string} basePath
 * @returns {(request: Request, response: Response) => void}
 */
export function createSiteHandler(folder, basePath) {
  // `dev` reads the folder at each request, so that a new build is served without a restart.
  const serveFile = sirv(folder, {
    dev: true,
    etag: true,
    single: '200.html',
    ignores: ['^/_app/'],
    setHeaders: (response, path) => response.setHeader('Cache-Control', cachingOf(path)),
    onNoMatch: (_, response) => end(response, 404),
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const path = (request.url ?? '/').slice(basePath.length);
    if (request.method !== 'GET' && request.method !== 'HEAD') end(response, 405);
    else if (!request.url?.startsWith(basePath)) end(response, 404);
    else if (path === '') end(response.setHeader('Location', `${basePath}/`), 302);
    else if (!path.startsWith('/')) end(response, 404);
    else serveFile(Object.assign(request, { url: path }), response);
  };
}

/** @param {string} path */
function cachingOf(path) {
  return path.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * @param {Response} response
 * @param {number} status
 */
function end(response, status) {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${status}\n`);
}

/**
 * @param {import('node:http').Server} server
 * @param {string} basePath
 * @returns {Site}
 */
function describeSite(server, basePath) {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://localhost:${port}`;
  const stop = () =>
    new Promise((/** @type {(value: void) => void} */ resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { kind: 'listening', port, origin, address: `${origin}${basePath}/`, stop };
}
