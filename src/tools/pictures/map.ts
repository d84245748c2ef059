/** Draws where the missions are or were: the world, its crowded middle enlarged, and the list that the numbers lead to. */
import { traceLand } from './land';
import type { MissionData, Place } from './missions';
import { halfWorld, type Point, project } from './projection';
import { type Frame, spreadApart } from './spread';
import { drawSheet, drawText, margin, round, sheetWidth } from './svg';
import { drawList } from './map-list';

const width = sheetWidth - 2 * margin;
/** The path of the land is traced in tenths of a unit of the world map. */
const precision = 10;
const worldScale = width / (2 * halfWorld);
const radius = 11;

/** A view of the land: a corner of the world in globe radii, drawn at a scale into a frame. */
interface View {
  readonly west: number;
  readonly north: number;
  readonly scale: number;
  readonly frame: Frame;
}

const world: View = {
  west: -halfWorld,
  north: project(0, 80)[1],
  scale: worldScale,
  frame: { left: margin, top: 66, right: sheetWidth - margin, bottom: 214 },
};
const middle = viewOf([-19, 74], [51, -29], 226);

const more = `.land{fill:var(--land)}.frame{fill:none;stroke:var(--soft)}.lead{stroke:var(--soft);fill:none}
.dot{fill:var(--ink)}.ring{fill:var(--paper);stroke:var(--soft);stroke-width:1.5}.open{fill:var(--blue)}.bold{font-weight:700}`;

/** The map as SVG text. Each place has one number, and each mission stands once in the list. */
export function drawMap(data: MissionData): string {
  const isInMiddle = (place: Place) => isInside(placeOn(middle, place), middle.frame);
  const near = data.places.filter(isInMiddle);
  const far = data.places.filter((place) => !near.includes(place));
  const list = drawList(data, middle.frame.bottom + 30);
  const body = [
    drawText(margin, 30, 'Where the missions are and were', 'title'),
    drawText(margin, 52, 'Blue and bold: goes on, November 2026', 'soft'),
    `<defs><path id="land" d="${traceLand(worldScale * precision)}"/></defs>`,
    ...drawView(world, 'world'),
    drawCutout(),
    ...drawPlaces(world, far, data),
    ...drawView(middle, 'middle'),
    ...drawPlaces(middle, near, data),
    ...list.lines,
    drawText(margin, list.bottom + 14, 'Designations imply no opinion on', 'soft'),
    drawText(margin, list.bottom + 32, 'status or boundaries.', 'soft'),
  ];
  return drawSheet('Where the missions are and were', list.bottom + 48, body, more);
}

/** The view between two meridians at the equator and two parallels, as wide as the sheet allows. */
function viewOf([west, east]: Point, [north, south]: Point, top: number): View {
  const [left] = project(west, 0);
  const scale = width / (project(east, 0)[0] - left);
  const [, upper] = project(0, north);
  const height = (project(0, south)[1] - upper) * scale;
  const frame = { left: margin, top, right: sheetWidth - margin, bottom: Math.round(top + height) };
  return { west: left, north: upper, scale, frame };
}

function placeOn({ west, north, scale, frame }: View, { longitude, latitude }: Place): Point {
  const [x, y] = project(longitude, latitude);
  return [frame.left + (x - west) * scale, frame.top + (y - north) * scale];
}

function isInside([x, y]: Point, { left, top, right, bottom }: Frame): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function drawView({ west, north, scale, frame }: View, id: string): string[] {
  const zoom = scale / (worldScale * precision);
  const [dx, dy] = [round(frame.left - west * scale), round(frame.top - north * scale)];
  return [
    `<clipPath id="${id}">${drawBox(frame)}</clipPath>`,
    `<g clip-path="url(#${id})"><use class="land" href="#land" transform="translate(${dx} ${dy}) scale(${zoom.toFixed(5)})"/></g>`,
    drawBox(frame, 'rule'),
  ];
}

/** On the world, what the second map enlarges. */
function drawCutout(): string {
  const zoom = world.scale / middle.scale;
  const left = world.frame.left + (middle.west - world.west) * world.scale;
  const top = world.frame.top + (middle.north - world.north) * world.scale;
  const right = left + width * zoom;
  const bottom = top + (middle.frame.bottom - middle.frame.top) * zoom;
  return drawBox({ left, top, right, bottom }, 'frame');
}

function drawBox({ left, top, right, bottom }: Frame, classes = ''): string {
  const attribute = classes === '' ? '' : ` class="${classes}"`;
  return `<rect${attribute} x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}"/>`;
}

function drawPlaces(view: View, places: readonly Place[], data: MissionData): string[] {
  const anchors = places.map((place) => placeOn(view, place));
  const { left, top, right, bottom } = view.frame;
  const inner = { left: left + 13, top: top + 13, right: right - 13, bottom: bottom - 13 };
  const spots = spreadApart(anchors, 2 * radius + 3, inner);
  const marks = places.map((place, index) => {
    const number = data.places.indexOf(place) + 1;
    const isOpen = data.missions.some(({ place: id, to }) => id === place.id && to === undefined);
    return drawMark(anchors[index] ?? [0, 0], spots[index] ?? [0, 0], number, isOpen);
  });
  return [...marks.map(({ lead }) => lead), ...marks.map(({ ring }) => ring)];
}

function drawMark([x, y]: Point, [cx, cy]: Point, number: number, isOpen: boolean) {
  const lead = `<path class="lead" d="M${round(x)} ${round(y)}L${round(cx)} ${round(cy)}"/><circle class="dot" cx="${round(x)}" cy="${round(y)}" r="2"/>`;
  const circle = `<circle class="${isOpen ? 'open' : 'ring'}" cx="${round(cx)}" cy="${round(cy)}" r="${radius}"/>`;
  const words = drawText(cx, cy + 5, String(number), isOpen ? 'on middle' : 'middle');
  return { lead, ring: `<g>${circle}${words}</g>` };
}
