import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { normalizeBasePath } from './src/tools/base-path.mjs';
import { completePreloads } from './src/tools/preloads.mjs';

// One name for a whole build, which loads this file in more than one thread.
const build = (process.env.MANDATE_BUILD ??= Date.now().toString(36));
// A second build for a test stands beside the one that is served.
const output = process.env.MANDATE_OUTPUT ?? 'build';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The content policy's source for the shell's own script: Kit knows only of the one that it writes itself.
 * @returns {`sha256-${string}`}
 */
function hashShellScript() {
  const shell = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
  const script = shell.match(/<script>([^]*?)<\/script>/)?.[1] ?? '';
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

const site = adapter({ pages: output, assets: output, fallback: '200.html', strict: false });

/**
 * The pages of each shipped deck: a link to one opens as fast as any other page.
 * @returns {`/${string}`[]}
 */
function listDeckPages() {
  const list = new URL('static/decks/index.json', import.meta.url);
  if (!existsSync(list)) return [];
  /** @type {{ id: string }[]} */
  const decks = JSON.parse(readFileSync(list, 'utf8'));
  return decks.flatMap(({ id }) => [`/decks/${id}`, `/read/${id}`]);
}

// While this file names another version than that of a page in error, Kit loads the page anew, without end if the
// host keeps sending the old one. An empty file says nothing: reloading once is the business of stale-chunk.ts.
const wholeSite = {
  ...site,
  /** @param {import('@sveltejs/kit').Builder} builder */
  adapt: async (builder) => {
    await site.adapt(builder);
    writeFileSync(`${output}/_app/version.json`, '');
    const manifest = readFileSync(`${builder.getClientDirectory()}/.vite/manifest.json`, 'utf8');
    completePreloads(output, builder.config.kit.paths.base, JSON.parse(manifest));
  },
};

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, discloseVersion: false },
  kit: {
    adapter: wholeSite,
    paths: { base: normalizeBasePath(process.env.BASE_PATH), relative: false },
    // Each build is a version of its own: the service worker keeps the old one until the learner takes the new.
    version: { name: `${version}-${build}` },
    // The worker is registered by src/lib/platform/updates.ts, which also listens for a waiting version.
    serviceWorker: { register: false },
    prerender: { entries: ['*', ...listDeckPages()] },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', hashShellScript()],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'connect-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'form-action': ['none'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'mandate-worker-url'],
      },
    },
  },
};

export default config;
