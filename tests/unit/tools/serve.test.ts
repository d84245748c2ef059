/** The server does what a good web host does, since the app is tested against it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../src/tools/serve.mjs';

type Options = Parameters<typeof serveSite>[0];
type Site = Extract<Awaited<ReturnType<typeof serveSite>>, { kind: 'listening' }>;

let root = '';
const open: Site[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  write('secret.txt', 'secret');
  write('build/200.html', '<title>shell</title>');
  write('build/index.html', '<title>today</title>');
  write('build/study.html', '<title>study</title>');
  write('build/service-worker.js', '1');
  write('build/manifest.webmanifest', '{}');
  write('build/_app/immutable/a.1234.js', '2');
  write('build/_app/version.json', '{}');
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => Promise.all(open.splice(0).map((site) => site.stop())));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function serve(options: Partial<Options> = {}): Promise<Site> {
  const site = await serveSite({ folder: join(root, 'build'), ...options });
  if (site.kind !== 'listening') throw new Error(site.kind);
  open.push(site);
  return site;
}

async function get(path: string, options: Partial<Options> = {}, init: RequestInit = {}) {
  const { origin } = await serve(options);
  const response = await fetch(origin + path, { redirect: 'manual', ...init });
  return { response, text: await response.text() };
}

describe('An address', () => {
  it.each([
    ['/', 'today'],
    ['/study', 'study'],
    ['/decks/legal-bases', 'shell'],
    ['/study/legal-bases?from=today', 'shell'],
  ])('%s is answered with its page, or the one that draws all others', async (path, title) => {
    const { response, text } = await get(path);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect({ status: response.status, text }).toEqual({
      status: 200,
      text: `<title>${title}</title>`,
    });
  });

  it.each([
    '/_app/immutable/gone.5678.js',
    '/_app/gone.css',
    '/icons/gone.png',
    '/decks/gone.json',
  ])('%s of a file that is gone is answered 404, never with a page', async (path) => {
    const { response, text } = await get(path);
    expect({ status: response.status, text }).toEqual({ status: 404, text: '404\n' });
  });

  it('is never one outside the folder', async () => {
    const { port } = await serve();
    const paths = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'];
    for (const path of paths) expect(await readRaw(port, path)).not.toContain('secret');
  });
});

describe('Caching', () => {
  it.each([
    ['/_app/immutable/a.1234.js', 'public, max-age=31536000, immutable'],
    ['/service-worker.js', 'no-cache'],
    ['/_app/version.json', 'no-cache'],
    ['/', 'no-cache'],
    ['/decks/legal-bases', 'no-cache'],
  ])('of %s is “%s”', async (path, caching) => {
    const { response } = await get(path);
    expect(response.headers.get('cache-control')).toBe(caching);
  });
});

describe('Every answer', () => {
  it.each(['/', '/_app/immutable/a.1234.js', '/gone.png'])(
    'carries the headers: %s',
    async (path) => {
      const { headers } = (await get(path)).response;
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it('to anything but reading is 405', async () => {
    expect((await get('/', {}, { method: 'POST' })).response.status).toBe(405);
    expect((await get('/', {}, { method: 'HEAD' })).response.status).toBe(200);
  });

  it('names the type that a browser needs', async () => {
    const { response } = await get('/manifest.webmanifest');
    expect(response.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
  });
});

describe('Below a sub-path', () => {
  const options = { basePath: '/mandate' };

  it('the app is served, and its folder without a slash leads there', async () => {
    expect((await get('/mandate/study', options)).text).toBe('<title>study</title>');
    const { response } = await get('/mandate', options);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/mandate/']);
  });

  it.each(['/', '/study', '/mandates/study'])('%s is not ours', async (path) => {
    expect((await get(path, options)).response.status).toBe(404);
  });
});

describe('A server', () => {
  it('says that its port is taken, as a value', async () => {
    const { port } = await serve();
    const second = await serveSite({ folder: root, port });
    expect(second).toEqual({ kind: 'port-taken', port });
  });

  it('lets a test answer in its place', async () => {
    const { text } = await get('/', {
      intercept: (_, response) => {
        response.end('instead');
        return true;
      },
    });
    expect(text).toBe('instead');
  });

  it('stops at once, though a request hangs', async () => {
    const site = await serve({ intercept: () => true });
    const hanging = fetch(site.origin).catch(() => 'cut off');
    await site.stop();
    expect(await hanging).toBe('cut off');
    open.length = 0;
  });
});

/** A request whose path nobody tidies up on the way. */
function readRaw(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = ask({ port, path, host: '127.0.0.1' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(text));
    });
    request.on('error', reject).end();
  });
}
