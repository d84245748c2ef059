import adapter from '@sveltejs/adapter-static';
import { readFileSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { normalizeBasePath } from './src/tools/base-path.mjs';

// One name for a whole build, which loads this file in more than one thread.
const build = (process.env.MANDATE_BUILD ??= Date.now().toString(36));
// A second build for a test stands beside the one that is served.
const output = process.env.MANDATE_OUTPUT ?? 'build';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: output, assets: output, fallback: '200.html', strict: false }),
    paths: { base: normalizeBasePath(process.env.BASE_PATH), relative: false },
    // Each build is a version of its own: the service worker keeps the old one until the learner takes the new.
    version: { name: `${version}-${build}` },
    // The worker is registered by src/lib/platform/updates.ts, which also listens for a waiting version.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
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
