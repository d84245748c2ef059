/** P10: Lighthouse on every main route, and its largest paint against an empty app's, in turns over five rounds. */
import { findBrowser } from '../../src/tools/find-browser.mjs';
import { serveSite } from '../../src/tools/serve.mjs';
import { lineOf, median, plainLine, type Line } from './measure';
import { examine, requireLighthouse, type Report } from './lighthouse-run';
import { withEmptyApp } from './size';

const buildFolder = new URL('../../build', import.meta.url).pathname;
const roundCount = 5;
const routes = [
  '/',
  '/study',
  '/decks',
  '/decks/legal-bases',
  '/read/legal-bases',
  '/quiz',
  '/search',
  '/import',
  '/instructor',
  '/settings',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Measures every main route, and the empty app before each round of them. */
export async function measureLighthouse(): Promise<Line[]> {
  const browser = findBrowser();
  if (browser.kind !== 'ok')
    throw new Error('Lighthouse needs a Chromium; CHROMIUM_PATH names one');
  await requireLighthouse();
  const ask = (address: string) => examine(address, browser.path, categories);
  const reports = new Map(routes.map((route) => [route, [] as Report[]]));
  const floors: Report[] = [];
  await withEmptyApp((empty) =>
    onSite(empty, (emptyOrigin) =>
      onSite(buildFolder, async (origin) => {
        for (let round = 0; round < roundCount; round += 1) {
          floors.push(await ask(`${emptyOrigin}/`));
          for (const [route, ofRoute] of reports) ofRoute.push(await ask(`${origin}${route}`));
        }
      }),
    ),
  );
  return [...reports].flatMap(([route, ofRoute]) => linesOf(route, ofRoute, floors));
}

function linesOf(route: string, reports: readonly Report[], floors: readonly Report[]): Line[] {
  const middle = (read: (report: Report) => number) => median(reports.map(read));
  const scores = categories.map((name) =>
    middle(({ categories: all }) => 100 * (all[name]?.score ?? 0)),
  );
  const worst = Math.min(...scores);
  const paints = reports.map((report, round) => ({
    product: readPaint(report),
    floor: floors[round] ? readPaint(floors[round]) : NaN,
  }));
  const blocked = middle((report) => readAudit(report, 'total-blocking-time'));
  const shifted = middle((report) => readAudit(report, 'cumulative-layout-shift'));
  return [
    {
      ...plainLine(`P10 ${route} scores ${scores.map(Math.round).join(' / ')}`, 'score', worst, {}),
      goal: '100 in all four',
      met: worst === 100,
    },
    lineOf(`P10 ${route} LCP`, 'ms', paints, { atMost: 1_900, ratioAtMost: 1.2 }),
    plainLine(`P10 ${route} TBT`, 'ms', blocked, { atMost: 20 }),
    plainLine(`P10 ${route} CLS`, 'score', shifted, { atMost: 0 }),
  ];
}

function readPaint(report: Report): number {
  return readAudit(report, 'largest-contentful-paint');
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
