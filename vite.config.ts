import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * There is one language so far. Said as a plain constant, the bundler drops the choosing of a language from every
 * message; the check that the generated code puts around it hides that. To be taken out with the second language.
 */
function inlineOnlyLocale(): Plugin {
  return {
    name: 'inline-only-locale',
    transform(code, id) {
      if (!id.endsWith('messages/generated/runtime.js')) return null;
      return { code: code.replace("assertIsLocale('en')", "'en'"), map: null };
    },
  };
}

/**
 * What a later page needs is not listed in the first one: the lists of files cost every visit a kilobyte, and save
 * only those who open a second page before the service worker has everything. Styles stay: a page waits for its own.
 */
function keepStyles(_page: string, files: string[]): string[] {
  return files.filter((file) => file.endsWith('.css'));
}

export default defineConfig({
  plugins: [inlineOnlyLocale(), sveltekit()],
  build: { target: 'es2022', modulePreload: { resolveDependencies: keepStyles } },
  worker: { format: 'es' },
  test: {
    include: ['tests/{unit,property,golden,fixed}/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
  },
});
