/** The Equal Earth projection: areas keep their size against one another (Šavrič, Patterson and Jenny, 2018). */

/** A point on paper. `y` grows downwards. */
export type Point = readonly [x: number, y: number];

const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796] as const;
const radians = Math.PI / 180;

/** Half the width of the whole world in the units of `project`. */
export const halfWorld = project(180, 0)[0];

/** Degrees to paper; the unit is the radius of the globe. */
export function project(longitude: number, latitude: number): Point {
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(latitude * radians));
  const slope = a1 + 3 * a2 * t ** 2 + 7 * a3 * t ** 6 + 9 * a4 * t ** 8;
  const x = (2 * Math.sqrt(3) * longitude * radians * Math.cos(t)) / (3 * slope);
  return [x, -(a1 * t + a2 * t ** 3 + a3 * t ** 7 + a4 * t ** 9)];
}
