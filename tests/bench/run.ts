/** `npm run bench`: every figure against its floor in the same run, as a table, and with `--json FILE` as data. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureFold } from './fold';
import { measureLighthouse } from './lighthouse';
import type { Line } from './measure';
import { measureOpening } from './opening';
import { measureQueue } from './queue';
import { measureRatings } from './rating';
import { measureResponses } from './responses';
import { measureSheets } from './sheets';
import { measureSizes } from './size';

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', multiple: true } },
});

const probes: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  size: measureSizes,
  fold: measureFold,
  'queue-1000': () => measureQueue(1_000),
  'queue-100000': () => measureQueue(100_000),
  responses: measureResponses,
  'sheets-300': () => measureSheets(300),
  'rating-1000': () => measureRatings(1_000, false),
  'rating-100000': () => measureRatings(100_000, true),
  'opening-1000': () => measureOpening(1_000),
  'opening-100000': () => measureOpening(100_000),
  lighthouse: measureLighthouse,
};

const unknown = values.only?.find((name) => !(name in probes));
if (unknown !== undefined)
  throw new Error(`No probe is called ${unknown}. There are: ${Object.keys(probes).join(', ')}`);
const built = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'ignore' });
if (built.status !== 0) throw new Error('The build failed: run npm run build to see why');
const lines: Line[] = [];
for (const [name, measure] of Object.entries(probes)) {
  if (values.only?.includes(name) === false) continue;
  // A probe that cannot be run takes no other one's figures along.
  try {
    for (const line of await measure()) {
      lines.push(line);
      print(line);
    }
  } catch (error) {
    process.exitCode = 1;
    console.error(`${name}: no figures. ${error instanceof Error ? error.message : error}`);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(lines, null, 2)}\n`);
}

function print({ id, value, unit, floor, ratio, goal, met }: Line): void {
  const figure = (one: number) => one.toLocaleString('en', { maximumFractionDigits: 2 });
  const against =
    floor === null || ratio === null ? '' : `floor ${figure(floor)}, × ${figure(ratio)}`;
  const columns = [
    id.padEnd(44),
    `${figure(value)} ${unit}`.padEnd(14),
    against.padEnd(28),
    goal.padEnd(30),
  ];
  console.log(`${columns.join(' ')} ${met ? 'met' : 'not met'}`);
}
