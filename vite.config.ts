import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

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

/** Where in a library's file a text stands, and what stands there in this app. */
type Change = readonly [file: string, before: string, after: string];

/** No page is rendered on a server (routes/+layout.ts): what would take over rendered HTML can never run. */
const neverHydrates: readonly Change[] = [
  ['svelte/src/internal/client/dom/hydration.js', 'let hydrating =', 'const hydrating ='],
  ['svelte/src/internal/client/dom/hydration.js', 'hydrating = value;', ''],
  ['svelte/src/legacy/legacy-client.js', 'options.hydrate ? hydrate : mount', 'mount'],
  ['kit/src/runtime/client/client.js', 'await _hydrate(target, hydrate);', ''],
];

/** Kit takes two functions out of all that Svelte has, in a way that keeps all the others. */
const namesWhatItUses: readonly Change[] = [
  [
    'kit/src/runtime/client/client.js',
    'const { onMount, tick } = svelte;',
    'const onMount = svelte.onMount, tick = svelte.tick;',
  ],
];

/** Lets the bundler see what never runs. A version that says it in other words stops the build, to be looked at. */
function leaveOut(changes: readonly Change[]): Plugin {
  return {
    name: 'leave-out',
    apply: 'build',
    transform(code, id) {
      const ours = changes.filter(([file]) => id.endsWith(`/${file}`));
      if (ours.length === 0) return null;
      const missing = ours.find(([, before]) => !code.includes(before));
      if (missing) throw new Error(`Inconsistent: ${missing[0]} has no “${missing[1]}”`);
      return { code: ours.reduce((text, [, from, to]) => text.replace(from, to), code), map: null };
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
  plugins: [inlineOnlyLocale(), leaveOut([...namesWhatItUses, ...neverHydrates]), sveltekit()],
  build: { target: 'es2022', modulePreload: { resolveDependencies: keepStyles } },
  worker: { format: 'es' },
  test: {
    include: ['tests/{unit,property,golden,fixed}/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
  },
});
