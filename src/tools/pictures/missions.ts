/** The missions that the timeline and the map show, read from the one file that holds them. It never guesses a year. */
import { readFileSync } from 'node:fs';

/** Who leads a mission, in the order in which the pictures name them. */
export const leads = ['un', 'nato', 'eu', 'au', 'us'] as const;

/** A place with at least one mission. Degrees, east and north positive. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** A mission in calendar years; without `to` it had not ended on the day of the data. */
export interface Mission {
  readonly name: string;
  readonly lead: (typeof leads)[number];
  readonly place: string;
  readonly from: number;
  readonly to?: number;
  /** Ids of the facts that give its years. */
  readonly facts: readonly string[];
  /** Where a year comes from that no fact gives. */
  readonly source?: string;
}

/** The whole file. `asOf` is a year and a month, `2026-11`. */
export interface MissionData {
  readonly asOf: string;
  readonly places: readonly Place[];
  readonly missions: readonly Mission[];
}

/** Reads and checks the file; throws an error that names the mission or place at fault. */
export function readMissions(path: string): MissionData {
  const data = JSON.parse(readFileSync(path, 'utf8')) as MissionData;
  const faults = findFaults(data);
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`);
  return data;
}

/** What is wrong with the data, a line for each fault. */
export function findFaults({ asOf, places, missions }: MissionData): string[] {
  const year = Number(asOf.slice(0, 4));
  const placeIds = places.map(({ id }) => id);
  return [
    ...repeated(placeIds).map((id) => `place ${id} stands twice`),
    ...repeated(missions.map(({ name }) => name)).map((name) => `${name} stands twice`),
    ...placeIds
      .filter((id) => !missions.some(({ place }) => place === id))
      .map((id) => `place ${id} has no mission`),
    ...missions.flatMap((mission) => faultsOf(mission, placeIds, year)),
  ];
}

function faultsOf(mission: Mission, placeIds: readonly string[], year: number): string[] {
  const { name, lead, place, from, to = year, facts } = mission;
  const faults = [];
  if (!leads.includes(lead)) faults.push(`${name} is led by nobody known`);
  if (!placeIds.includes(place)) faults.push(`${name} is at no known place`);
  if (from < 1948 || to < from || to > year) faults.push(`${name} has impossible years`);
  if (facts.length === 0) faults.push(`${name} names no fact`);
  return faults;
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
