/** Moves marks apart that would lie on one another, each as near to its place as the others let it. */
import type { Point } from './projection';

/** The rectangle that marks stay in. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const rounds = 600;
const pull = 0.04;

/** What moves one mark: its own place, and the marks and places of the others. */
interface Pulls {
  readonly anchor: Point;
  readonly repellers: readonly { readonly at: Point; readonly distance: number }[];
}

/**
 * Where the marks come to lie, in the order of `anchors`: at least about `distance` apart, and off the places of the
 * others where there is room. Always the same for the same anchors.
 */
export function spreadApart(anchors: readonly Point[], distance: number, frame: Frame): Point[] {
  // A hair's breadth tells apart two marks on one spot.
  let points = anchors.map(([x, y], index): Point => [x + index * 1e-3, y]);
  for (let round = 0; round < rounds; round += 1) {
    const isSettling = round >= rounds * 0.8;
    points = points.map((point, index) => {
      const isOther = (_: Point, other: number) => other !== index;
      const marks = points.filter(isOther).map((at) => ({ at, distance }));
      const places = anchors.filter(isOther).map((at) => ({ at, distance: distance / 2 + 2 }));
      const repellers = isSettling ? marks : [...marks, ...places];
      const pulls = { anchor: anchors[index] ?? point, repellers };
      return keepInside(movePoint(point, pulls, isSettling ? 0 : pull), frame);
    });
  }
  return points;
}

function movePoint([x, y]: Point, { anchor, repellers }: Pulls, strength: number): Point {
  let [dx, dy] = [(anchor[0] - x) * strength, (anchor[1] - y) * strength];
  for (const { at, distance } of repellers) {
    const far = Math.hypot(x - at[0], y - at[1]);
    if (far >= distance || far === 0) continue;
    const push = (distance - far) / far / 2;
    dx += (x - at[0]) * push;
    dy += (y - at[1]) * push;
  }
  return [x + dx, y + dy];
}

function keepInside([x, y]: Point, { left, top, right, bottom }: Frame): Point {
  return [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
}
