/** The pictures that are made from data, and what every picture of the decks has to keep to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Card, CardContent } from '../../../src/lib/core/deck';
import { toPlainText } from '../../../src/lib/core/plain-text';
import { compileDocument } from '../../../src/lib/deck/compile';
import { parseDocument } from '../../../src/lib/deck/parse';
import { drawMap } from '../../../src/tools/pictures/map';
import { findFaults, readMissions } from '../../../src/tools/pictures/missions';
import { project } from '../../../src/tools/pictures/projection';
import { spreadApart } from '../../../src/tools/pictures/spread';
import { drawTimeline, sayYears, timelineEdges } from '../../../src/tools/pictures/timeline';

const decks = resolve('decks');
const folder = join(decks, 'mission-outcomes');
const data = readMissions(join(folder, 'missions.json'));
const timeline = drawTimeline(data);
const map = drawMap(data);

/** A text of a picture and where it begins or, at `end`, ends. */
interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function readWords(svg: string): Words[] {
  const texts = svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g);
  return [...texts].map(([, attributes = '', content = '']) => ({
    x: Number(/ x="([\d.]+)"/.exec(attributes)?.[1]),
    y: Number(/ y="([\d.]+)"/.exec(attributes)?.[1]),
    text: content.replace(/<[^>]*>/g, ''),
  }));
}

const linesOf = (svg: string) => readWords(svg).map(({ text }) => text);
const sheetOf = (svg: string) => {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

describe('the data of the missions', () => {
  it('have no fault', () => {
    expect(findFaults(data)).toEqual([]);
  });

  it('are refused with a mission that is twice, nowhere, at no time or without a fact', () => {
    const mission = { name: 'A', lead: 'un', place: 'here', from: 1960, facts: ['MO-01'] } as const;
    const place = { id: 'here', name: 'Here', longitude: 0, latitude: 0 };
    const faultsOf = (...missions: (typeof data.missions)[number][]) =>
      findFaults({ asOf: '2026-11', places: [place], missions });
    expect(faultsOf(mission)).toEqual([]);
    expect(faultsOf(mission, mission)).toEqual(['A stands twice']);
    expect(faultsOf(mission, { ...mission, name: 'B', place: 'there' })).toHaveLength(1);
    expect(faultsOf({ ...mission, to: 1959 })).toEqual(['A has impossible years']);
    expect(faultsOf({ ...mission, to: 2027 })).toEqual(['A has impossible years']);
    expect(faultsOf({ ...mission, facts: [] })).toEqual(['A names no fact']);
    expect(findFaults({ asOf: '2026-11', places: [place], missions: [] })).toHaveLength(1);
  });
});

describe('the timeline', () => {
  it('shows every mission once, with its years', () => {
    const labels = data.missions.map((mission) => `${mission.name} ${sayYears(mission)}`);
    const shown = linesOf(timeline).filter((line) => labels.includes(line));
    expect(shown.toSorted()).toEqual(labels.toSorted());
  });

  it('says years shortly, and that a mission goes on', () => {
    const mission = { name: 'A', lead: 'un', place: 'here', facts: [] } as const;
    expect(sayYears({ ...mission, from: 1956, to: 1967 })).toBe('1956–67');
    expect(sayYears({ ...mission, from: 1999, to: 2010 })).toBe('1999–2010');
    expect(sayYears({ ...mission, from: 2011, to: 2011 })).toBe('2011');
    expect(sayYears({ ...mission, from: 1948 })).toBe('since 1948');
  });

  it('keeps every bar between its first and its last year', () => {
    const bars = [
      ...timeline.matchAll(/<rect class="(?:blue|ended)" x="([\d.]+)".*?width="([^"]+)"/g),
    ];
    expect(bars).toHaveLength(data.missions.length);
    for (const [, x, width] of bars) {
      expect(Number(width)).toBeGreaterThan(2);
      expect(Number(x)).toBeGreaterThanOrEqual(timelineEdges.start);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(timelineEdges.end);
    }
  });
});

describe('the map', () => {
  it('numbers every place once, on the map and in the list', () => {
    const numbers = data.places.map((_, index) => String(index + 1));
    const shown = linesOf(map).filter((line) => /^\d+$/.test(line));
    expect(shown.toSorted()).toEqual([...numbers, ...numbers].toSorted());
    for (const { name } of data.places)
      expect(linesOf(map).filter((l) => l === name)).toHaveLength(1);
  });

  it('lists every mission once', () => {
    const names = data.missions.map(({ name }) => name);
    const listed = linesOf(map).flatMap((line) => line.split(/, |,$/));
    expect(listed.filter((name) => names.includes(name)).toSorted()).toEqual(names.toSorted());
  });

  it('gives no opinion on status or boundaries, and says so', () => {
    expect(linesOf(map).join(' ')).toContain(
      'Designations imply no opinion on status or boundaries.',
    );
  });

  it('stays under 60 kB', () => {
    expect(map.length).toBeLessThan(60_000);
  });

  it('gives equal areas equal size', () => {
    const areaAt = (latitude: number) => {
      const [x] = project(1, latitude);
      const [, low] = project(0, latitude - 0.5);
      const [, high] = project(0, latitude + 0.5);
      return (x * (low - high)) / Math.cos((latitude * Math.PI) / 180);
    };
    for (const latitude of [-40, 30, 60]) expect(areaAt(latitude)).toBeCloseTo(areaAt(0), 6);
  });

  it('moves marks of one spot apart and leaves a lone mark where it is', () => {
    const frame = { left: 0, top: 0, right: 300, bottom: 300 };
    const [a = [0, 0], b = [0, 0], lone] = spreadApart(
      [
        [50, 50],
        [50, 50],
        [250, 250],
      ],
      20,
      frame,
    );
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(19.5);
    expect(lone?.[0]).toBeCloseTo(250, 1);
    expect(lone?.[1]).toBeCloseTo(250, 1);
  });
});

describe('the pictures in the project', () => {
  const pictures = readdirSync(decks).flatMap((deck) => {
    const files = existsSync(join(decks, deck, 'deck.md')) ? readdirSync(join(decks, deck)) : [];
    return files.filter((file) => file.endsWith('.svg')).map((file) => join(decks, deck, file));
  });
  const svgs = pictures.map((path) => [path.slice(decks.length + 1), readFileSync(path, 'utf8')]);

  it('are those that the data give: npm run pictures', () => {
    expect(readFileSync(join(folder, 'timeline.svg'), 'utf8') === timeline).toBe(true);
    expect(readFileSync(join(folder, 'map.svg'), 'utf8') === map).toBe(true);
  });

  it.each(svgs)('%s is legible on any page and loads nothing', (_, svg = '') => {
    const sizes = [...svg.matchAll(/font:[^;}]*?([\d.]+)px/g)].map(([, size]) => Number(size));
    expect(sheetOf(svg).width).toBe(360);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
    expect(svg).toContain('class="sheet"');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/<script|<image|<foreignObject|@import|url\((?!#)|href="(?!#)/);
  });

  it.each(svgs)('%s has no text outside its sheet', (_, svg = '') => {
    const { width, height } = sheetOf(svg);
    for (const { x, y } of readWords(svg)) {
      expect(x).toBeGreaterThanOrEqual(16);
      expect(x).toBeLessThanOrEqual(width - 16);
      expect(y).toBeLessThanOrEqual(height - 10);
    }
  });
});

describe('the picture cards', () => {
  type Picture = Extract<CardContent, { kind: 'picture' }>;
  const isPicture = (card: Card): card is Card & { content: Picture } =>
    card.content.kind === 'picture';
  const compiled = readdirSync(decks)
    .filter((deck) => existsSync(join(decks, deck, 'deck.md')))
    .map((id) =>
      compileDocument(parseDocument(readFileSync(join(decks, id, 'deck.md'), 'utf8')).document),
    );
  const cards = compiled.flatMap((deck) =>
    deck.cards.filter(isPicture).map((card) => ({ id: card.id, deck: deck.id, ...card.content })),
  );

  it('are ten at least, on eight pictures', () => {
    expect(cards.length).toBeGreaterThanOrEqual(10);
    expect(compiled.flatMap(({ images }) => images)).toHaveLength(8);
  });

  it.each(cards)('$id covers the label that it asks, and no other', (card) => {
    const svg = readFileSync(join(decks, card.deck, card.picture.file), 'utf8');
    const { width, height } = sheetOf(svg);
    const part = card.parts.find(({ id }) => id === card.partId);
    if (!part) throw new Error('Inconsistent: a picture card without its part');
    const covered = readWords(svg).filter(
      ({ x, y }) =>
        x >= (part.left * width) / 100 &&
        x <= ((part.left + part.width) * width) / 100 &&
        y - 5 >= (part.top * height) / 100 &&
        y - 5 <= ((part.top + part.height) * height) / 100,
    );
    const answer = toPlainText(part.answer).toLowerCase().replace('article', 'art.');
    const words = covered.flatMap(({ text }) => text.toLowerCase().split(' '));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !/\d–\d/.test(word) && !answer.includes(word))).toEqual([]);
  });

  it.each(cards)('$id does not say its answer in the text that stands for the picture', (card) => {
    const part = card.parts.find(({ id }) => id === card.partId);
    const [answer = ''] = toPlainText(part?.answer ?? [])
      .toLowerCase()
      .split(/ \(| of the mission/);
    expect(card.picture.alt.toLowerCase()).not.toContain(answer);
  });

  it('name every mission in the text that stands for the timeline, and for the map', () => {
    const text = readFileSync(join(folder, 'deck.md'), 'utf8');
    for (const file of ['timeline.svg', 'map.svg']) {
      const alt = text
        .split('\n')
        .find((line) => line.startsWith('![') && line.endsWith(`(${file})`));
      for (const { name } of data.missions) expect(alt).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});
