/** P9: the JavaScript of each route, compressed as a host sends it, against an empty app of the same tool chain. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { plainLine, type Line } from './measure';

const root = new URL('../../', import.meta.url).pathname;
const firstRoute = 'index';

/** Sizes of all routes that are built as pages, and of the app as installed. */
export async function measureSizes(): Promise<Line[]> {
  const build = join(root, 'build');
  const empty = await withEmptyApp((folder) => sizeOfRoute(folder, 'index.html'));
  const routes = listPages(build).map((page) => ({
    name: page.slice(0, -'.html'.length),
    bytes: sizeOfRoute(build, page),
  }));
  const first = routes.find(({ name }) => name === firstRoute)?.bytes ?? NaN;
  return [
    {
      ...plainLine('P9 first route', 'B', first, { atMost: 45_000 }),
      floor: empty,
      ratio: first / empty,
      goal: '≤ 45,000 B, ≤ 1.65 × floor',
      met: first <= 45_000 && first / empty <= 1.65,
    },
    ...routes
      .filter(({ name }) => name !== firstRoute)
      .map(({ name, bytes }) => plainLine(`P9 /${name}`, 'B', bytes, { atMost: 60_000 })),
  ];
}

/** The pages of a build, by their paths in it; of the pages of shipped decks, which are alike, those of one deck. */
function listPages(build: string): string[] {
  return readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && path !== '200.html')
    .filter((path) => !/^(decks|read)\//.test(path) || /\/(new|legal-bases)\.html$/.test(path));
}

/** All scripts that a page loads before anything is done on it. */
function sizeOfRoute(build: string, page: string): number {
  const html = readFileSync(join(build, page), 'utf8');
  const seen = new Set<string>();
  for (const [, path = ''] of html.matchAll(/["'(](\/_app\/[^"']+\.js)["']/g))
    follow(build, path, seen);
  return [...seen].reduce((sum, path) => sum + compress(join(build, path)), 0);
}

function follow(build: string, path: string, seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  const script = readFileSync(join(build, path), 'utf8');
  const imports = /(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+)["']/g;
  for (const [, target = ''] of script.matchAll(imports))
    follow(build, posix.join(posix.dirname(path), target), seen);
}

function compress(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

/** A page with a heading, built by the same tools; it is there while `work` goes on. */
export async function withEmptyApp<Result>(
  work: (build: string) => Result | Promise<Result>,
): Promise<Result> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'empty-app-'));
  try {
    for (const [path, text] of Object.entries(emptyApp)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const run = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build'],
      { cwd: folder },
    );
    if (run.status !== 0) throw new Error(`The empty app was not built: ${run.stderr.toString()}`);
    return await work(join(folder, 'build'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const emptyApp = {
  'package.json': '{ "type": "module" }',
  'svelte.config.js':
    "import adapter from '@sveltejs/adapter-static'; export default { kit: { adapter: adapter({ fallback: '200.html' }), paths: { relative: false } } };",
  'vite.config.js':
    "import { sveltekit } from '@sveltejs/kit/vite'; export default { plugins: [sveltekit()] };",
  'src/app.html':
    '<!doctype html><html lang="en"><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>',
  'src/routes/+layout.js': 'export const ssr = false; export const prerender = true;',
  'src/routes/+page.svelte': '<h1>Empty</h1>',
};
