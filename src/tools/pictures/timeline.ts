/** Draws the missions as bars over the years, grouped by who leads them. Every mission stands in it once. */
import { leads, type Mission, type MissionData } from './missions';
import { drawSheet, drawText, estimateWidth, margin, round, sheetWidth } from './svg';

const headings: Readonly<Record<Mission['lead'], string>> = {
  un: 'Led by the United Nations',
  nato: 'Led by NATO (ISAF from 2003)',
  eu: 'Led by the European Union',
  au: 'Led by the African Union',
  us: 'Led by the United States',
};

const firstYear = 1947;
const lastYear = 2027;
const rowHeight = 21;
const barHeight = 17;
const headingHeight = 34;
const top = 78;
const gap = 5;

/** The first and the last unit, from the left, that a bar may take. */
export const timelineEdges = { start: xOf(firstYear), end: xOf(lastYear) } as const;

/** The timeline as SVG text. Bars cover whole calendar years; a mission that goes on ends at the month of the data. */
export function drawTimeline({ asOf, missions }: MissionData): string {
  const today = Number(asOf.slice(0, 4)) + Number(asOf.slice(5)) / 12;
  const rows: string[] = [];
  let y = top;
  for (const lead of leads) {
    const led = missions.filter((mission) => mission.lead === lead);
    if (led.length === 0) continue;
    rows.push(drawText(margin, y + headingHeight - 10, headings[lead], 'head'));
    y += headingHeight;
    for (const mission of led.toSorted((a, b) => a.from - b.from)) {
      rows.push(drawRow(mission, y, today));
      y += rowHeight;
    }
  }
  const body = [...drawHead(), ...drawYears(y), ...rows];
  return drawSheet('Missions from 1948 to 2026', y + 34, body);
}

/** A mission's years as a label says them: `1956–67`, `1999–2010`, `2011`, `since 1948`. */
export function sayYears({ from, to }: Mission): string {
  if (to === undefined) return `since ${from}`;
  if (to === from) return `${from}`;
  const isSameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return `${from}–${isSameCentury ? String(to).slice(2) : to}`;
}

function drawHead(): string[] {
  return [
    drawText(margin, 30, 'Missions from 1948 to 2026', 'title'),
    drawText(margin, 52, 'A blue bar: goes on, November 2026', 'soft'),
  ];
}

function drawYears(bottom: number): string[] {
  const decades = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020];
  return decades.flatMap((year) => [
    `<path class="rule" d="M${round(xOf(year))} ${top + 4}V${bottom + 6}"/>`,
    ...[top - 4, bottom + 22].map((y) => drawText(xOf(year), y, String(year), 'soft middle')),
  ]);
}

function drawRow(mission: Mission, y: number, today: number): string {
  const start = xOf(mission.from);
  const end = xOf(mission.to === undefined ? today : mission.to + 1);
  const isOpen = mission.to === undefined;
  const bar = `<rect class="${isOpen ? 'blue' : 'ended'}" x="${round(start)}" y="${y + 2}" width="${round(end - start)}" height="${barHeight}" rx="2"/>`;
  return `<g>${bar}${drawLabel(mission, start, end, y + 15.5)}</g>`;
}

/** Inside the bar where it is long enough, else before it, else after it. */
function drawLabel(mission: Mission, start: number, end: number, y: number): string {
  const words = `${mission.name} ${sayYears(mission)}`;
  const width = estimateWidth(words) + gap;
  if (width + gap <= end - start) return drawText(start + gap, y, words, 'on');
  if (start - width >= margin) return drawText(start - gap, y, words, 'end');
  return drawText(end + gap, y, words);
}

function xOf(year: number): number {
  return margin + ((year - firstYear) / (lastYear - firstYear)) * (sheetWidth - 2 * margin);
}
