/**
 * The outline of the land from Natural Earth (public domain), as one SVG path. There are no borders in it, and it is
 * read when pictures are made, never when the app runs.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { project } from './projection';

type Atlas = Topology<{ land: GeometryCollection }>;
type Ring = readonly (readonly number[])[];

/** No mission is south of here, in degrees: the ice is left out. */
const southEnd = -60;

/** The path's data. `scale`: units on paper for one globe radius; coordinates are whole units. */
export function traceLand(scale: number): string {
  return readRings()
    .flatMap(breakAtEdge)
    .map((piece) => tracePiece(piece, scale))
    .join('');
}

function readRings(): Ring[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Atlas;
  const shapes = feature(atlas, atlas.objects.land).features.map(({ geometry }) => geometry);
  return shapes
    .flatMap((shape) => (shape.type === 'MultiPolygon' ? shape.coordinates.flat() : []))
    .filter((ring) => ring.some(([, latitude = southEnd]) => latitude > southEnd));
}

/** Where a ring crosses the edge of the world it is broken, or a line would run across the whole map. */
function breakAtEdge(ring: Ring): Ring[] {
  const pieces: (readonly number[])[][] = [[]];
  ring.forEach((point, index) => {
    const [longitude = 0] = point;
    const [last = longitude] = ring[index - 1] ?? [];
    if (Math.abs(longitude - last) > 180) pieces.push([]);
    pieces.at(-1)?.push(point);
  });
  return pieces;
}

/** Steps from point to point are shorter to write than places. A piece that shrinks to nothing is left out. */
function tracePiece(piece: Ring, scale: number): string {
  const points = piece.map(([longitude = 0, latitude = 0]) =>
    project(longitude, latitude).map((value) => Math.round(value * scale)),
  );
  let [x = 0, y = 0] = points[0] ?? [];
  let path = `M${x} ${y}l`;
  let count = 0;
  for (const [nextX = 0, nextY = 0] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    path += `${count > 0 && nextX >= x ? ' ' : ''}${nextX - x}${nextY >= y ? ' ' : ''}${nextY - y}`;
    [x, y] = [nextX, nextY];
    count += 1;
  }
  return count < 3 ? '' : `${path}z`;
}
