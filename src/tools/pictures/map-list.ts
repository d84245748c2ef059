/** The list below the map: each place with its number and its missions, those that go on in bold. */
import type { Mission, MissionData } from './missions';
import { drawText, estimateWidth, margin, round, sheetWidth } from './svg';

const gap = 6;
const numberEnd = margin + 18;
const placeStart = margin + 26;
const missionStart = 190;
const lineHeight = 19;
/** How much wider bold text is. */
const boldness = 1.05;

/** The list from `top` downwards, and where it ends. */
export function drawList({ places, missions }: MissionData, top: number) {
  const lines: string[] = [];
  let y = top;
  places.forEach((place, index) => {
    const here = missions
      .filter((mission) => mission.place === place.id)
      .toSorted((a, b) => a.from - b.from);
    lines.push(drawText(numberEnd, y, String(index + 1), 'soft end'));
    lines.push(drawText(placeStart, y, place.name));
    for (const line of breakLines(here)) {
      lines.push(drawMissions(line, y, line.at(-1) === here.at(-1)));
      y += lineHeight;
    }
    y += 2;
  });
  return { lines, bottom: y };
}

/** As many missions to a line as fit; the widths are those of bold text. */
function breakLines(missions: readonly Mission[]): Mission[][] {
  const lines: Mission[][] = [];
  let room = 0;
  for (const mission of missions) {
    const width = estimateWidth(`${mission.name}, `) * boldness;
    if (width > room) {
      lines.push([]);
      room = sheetWidth - gap - missionStart;
    }
    lines.at(-1)?.push(mission);
    room -= width;
  }
  return lines;
}

function drawMissions(missions: readonly Mission[], y: number, isLast: boolean): string {
  const names = missions.map(({ name, to }) =>
    to === undefined ? `<tspan class="bold">${name}</tspan>` : name,
  );
  return `<text x="${missionStart}" y="${round(y)}">${names.join(', ')}${isLast ? '' : ','}</text>`;
}
