/**
 * P10: Lighthouse on every main route, and its largest paint against an empty app's. Lighthouse is fetched for the run
 * (`npm exec`): with all that it brings along it is larger than everything else that this project installs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/tools/find-browser.mjs';
import { serveSite } from '../../src/tools/serve.mjs';
import { plainLine, type Line } from './measure';
import { withEmptyApp } from './size';

const release = 'lighthouse@13.5.0';
const buildFolder = new URL('../../build', import.meta.url).pathname;
const routes = [
  '/',
  '/study',
  '/decks',
  '/decks/legal-bases',
  '/read/legal-bases',
  '/quiz',
  '/search',
  '/settings',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** Measures every main route, and the empty app. */
export async function measureLighthouse(): Promise<Line[]> {
  const floor = await withEmptyApp((folder) => onSite(folder, (origin) => examine(`${origin}/`)));
  const emptyPaint = readAudit(floor, 'largest-contentful-paint');
  return onSite(buildFolder, async (origin) => {
    const lines: Line[] = [];
    for (const route of routes)
      lines.push(...linesOf(route, await examine(`${origin}${route}`), emptyPaint));
    return lines;
  });
}

function linesOf(route: string, report: Report, emptyPaint: number): Line[] {
  const paint = readAudit(report, 'largest-contentful-paint');
  const ratio = paint / emptyPaint;
  const scores = categories.map((name) => 100 * (report.categories[name]?.score ?? 0));
  const worst = Math.min(...scores);
  return [
    {
      ...plainLine(`P10 ${route} scores ${scores.map(Math.round).join(' / ')}`, 'score', worst, {}),
      goal: '100 in all four',
      met: worst === 100,
    },
    {
      ...plainLine(`P10 ${route} LCP`, 'ms', paint, { atMost: 1_900, ratioAtMost: 1.2 }),
      floor: emptyPaint,
      ratio,
      met: paint <= 1_900 && ratio <= 1.2,
    },
    plainLine(`P10 ${route} TBT`, 'ms', readAudit(report, 'total-blocking-time'), { atMost: 20 }),
    plainLine(`P10 ${route} CLS`, 'score', readAudit(report, 'cumulative-layout-shift'), {
      atMost: 0,
    }),
  ];
}

function readAudit({ audits }: Report, name: string): number {
  return audits[name]?.numericValue ?? NaN;
}

async function onSite<Result>(
  folder: string,
  work: (origin: string) => Promise<Result>,
): Promise<Result> {
  const site = await serveSite({ folder });
  if (site.kind !== 'listening') throw new Error(`No port for Lighthouse: ${site.kind}`);
  try {
    return await work(site.origin);
  } finally {
    await site.stop();
  }
}

/** Lighthouse's report of a page. Not synchronous: the server that it asks runs in this process. */
async function examine(address: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-lighthouse-'));
  const file = join(folder, 'report.json');
  const browser = findBrowser();
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const child = spawn(
    'npm',
    [
      ...['exec', '--yes', `--package=${release}`, '--', 'lighthouse', address],
      ...['--quiet', '--output=json', `--output-path=${file}`],
      ...[`--only-categories=${categories.join(',')}`, `--chrome-flags=${flags.join(' ')}`],
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...(browser.kind === 'ok' ? { CHROME_PATH: browser.path } : {}) },
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  try {
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`Lighthouse could not be run on ${address}:\n${said}`);
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
