import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { packModules } from './src/tools/packs.ts';

/**
 * There is one language so far. Said as a plain constant, the bundler drops the choosing of a language; the check that
 * the generated code puts around it hides that. Each message is then its text alone, without the function that would
 * choose one, which is a thirtieth of all JavaScript. To be taken out with the second language.
 */
function inlineOnlyLocale(): Plugin {
  return {
    name: 'inline-only-locale',
    transform(code, id) {
      if (id.endsWith('messages/generated/runtime.js'))
        return { code: code.replace("assertIsLocale('en')", "'en'"), map: null };
      return id.includes('messages/generated/messages/')
        ? { code: nameOnlyText(code), map: null }
        : null;
    },
  };
}

/** A generated message whose English text is exported under the message's name. */
function nameOnlyText(code: string): string {
  const name = /^const en_(\w+) = /m.exec(code)?.[1];
  const choice = code.indexOf(`export const ${name} = `);
  if (name === undefined || choice === -1) return code;
  return code
    .slice(0, choice)
    .replace(`const en_${name} = `, `export const ${name} = `)
    .replace(/^import \{ getLocale.*$/m, '');
}

/**
 * What a later page needs is not listed in the first one: the lists of files cost every visit a kilobyte, and save
 * only those who open a second page before the service worker has everything. Styles stay: a page waits for its own.
 */
function keepStyles(_page: string, files: string[]): string[] {
  return files.filter((file) => file.endsWith('.css'));
}

/** The app has fewer parts than this. */
const mostParts = 100;

/** Puts what is loaded together into one file. */
function joinPacks(): Plugin {
  let packs: ReturnType<typeof packModules> = new Map();
  // The bundler puts what a module imports into the module's own file, unless that was placed before. What is imported
  // is needed by more parts, so the packs of many parts are filled first.
  const groups = Array.from({ length: mostParts }, (_, count) => ({
    debugName: `packs of ${count} parts`,
    priority: count,
    name: (id: string) => {
      const pack = packs.get(id);
      return pack?.partCount === count ? pack.name : null;
    },
  }));
  return {
    name: 'join-packs',
    applyToEnvironment: ({ name }) => name === 'client',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    buildEnd() {
      packs = packModules([...this.getModuleIds()].flatMap((id) => this.getModuleInfo(id) ?? []));
      if ([...packs.values()].some(({ partCount }) => partCount >= mostParts))
        throw new Error(
          `The app has ${mostParts} parts or more: raise the number in vite.config.ts`,
        );
    },
  };
}

export default defineConfig({
  plugins: [inlineOnlyLocale(), sveltekit(), joinPacks()],
  build: { target: 'es2022', modulePreload: { resolveDependencies: keepStyles } },
  worker: { format: 'es' },
  test: {
    include: ['tests/{unit,property,golden,fixed}/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
  },
});
