/** A backup names what is damaged in it, byte by byte, and takes nothing for an event that is none. */
import { describe, expect, it } from 'vitest';
import {
  checkOf,
  writeEnd,
  writeEventLine,
  writeHeader,
  writeImageLine,
} from '../../../src/lib/core/backup';
import type { LogEvent } from '../../../src/lib/core/event';
import { BackupReader, longestLine, type NumberedLine } from '../../../src/lib/core/read-backup';
import {
  createSurvey,
  isHopeless,
  isWhole,
  refusalOf,
  surveyLine,
  type BackupSurvey,
} from '../../../src/lib/core/survey-backup';
import { LogWriter } from '../../fixtures/log';

const encode = (text: string) => new TextEncoder().encode(text);

function read(bytes: Uint8Array, chunkLength = bytes.length): NumberedLine[] {
  const reader = new BackupReader();
  const lines: NumberedLine[] = [];
  for (let from = 0; from < bytes.length; from += chunkLength)
    lines.push(...reader.push(bytes.slice(from, from + chunkLength)));
  return [...lines, ...reader.end()];
}

function surveyOf(bytes: Uint8Array): BackupSurvey {
  const survey = createSurvey();
  for (const line of read(bytes)) surveyLine(survey, line);
  return survey;
}

function annasEvents(): LogEvent[] {
  const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
  anna.rates('c1', 'good');
  anna.sets('theme', 'dark — 暗い');
  return anna.events;
}

const image = { key: 'map.png', type: 'image/png', data: 'AAEC' };
const events = annasEvents();
const backup =
  writeHeader() +
  events.map(writeEventLine).join('') +
  writeImageLine(image) +
  writeEnd({ events: 2, images: 1 });

/** A line with a right check, whatever stands in it. */
const line = (kind: string, value: unknown) => {
  const rest = `"${kind}":${JSON.stringify(value)}`;
  return `{"check":"${checkOf(rest)}",${rest}}\n`;
};
const kindOf = (text: string) => read(encode(text))[0]?.line.kind;

describe('A backup', () => {
  it('is read back as it was written, however it is cut into chunks', () => {
    for (const chunkLength of [1, 7, 64, 100_000]) {
      const lines = read(encode(backup), chunkLength).map(({ line }) => line);
      expect(lines).toEqual([
        { kind: 'header', isNewer: false },
        ...events.map((event) => ({ kind: 'event', event })),
        { kind: 'image', image },
        { kind: 'end', lines: 3 },
      ]);
    }
    expect(isWhole(surveyOf(encode(backup)))).toBe(true);
  });

  it('of any byte that is changed is not whole any more, and nothing else than what was written comes out (F23)', () => {
    const bytes = encode(backup);
    const written = new Set(events.map(writeEventLine));
    for (let at = 0; at < bytes.length; at += 1)
      for (const flip of [1, 0x20, 0x80, 0xff]) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ flip;
        const survey = surveyOf(flipped);
        expect(isWhole(survey), `byte ${at} ^ ${flip}`).toBe(false);
        expect(survey.damagedLines.length, `byte ${at} ^ ${flip}`).toBeGreaterThan(0);
        for (const { line } of read(flipped))
          if (line.kind === 'event') expect(written).toContain(writeEventLine(line.event));
      }
  });

  it('that was cut short anywhere says so', () => {
    const bytes = encode(backup);
    for (let length = 0; length < bytes.length - 1; length += 1)
      expect(isWhole(surveyOf(bytes.slice(0, length))), `${length} bytes`).toBe(false);
  });

  it('from which a line was taken counts it as missing', () => {
    const [header, , ...rest] = backup.split('\n');
    expect(surveyOf(encode([header, ...rest].join('\n')))).toMatchObject({
      missingCount: 1,
      damagedCount: 0,
    });
  });

  it('with the line ends of another system is whole', () => {
    expect(isWhole(surveyOf(encode(backup.replaceAll('\n', '\r\n'))))).toBe(true);
  });

  it('from a newer app gives what this one knows and counts the rest', () => {
    const newer =
      line('header', { format: 'mandate-backup', version: 2 }) +
      writeEventLine(events[0] as LogEvent) +
      line('video', { key: 'v' }) +
      line('end', { events: 1, videos: 1 });
    const survey = surveyOf(encode(newer));
    expect(survey).toMatchObject({
      events: 1,
      unknownCount: 1,
      missingCount: 0,
      isNewer: true,
      isCutShort: false,
    });
    expect(refusalOf(survey)).toBeNull();
    expect(isWhole(survey)).toBe(false);
  });
});

describe('What is no backup', () => {
  it.each([
    ['nothing at all', '', 'empty'],
    ['another text', 'Dear colleague,\nplease find attached.\n', 'not-a-backup'],
    ['a page of the web', '<!doctype html>', 'not-a-backup'],
    ['a backup of another app', line('header', { format: 'anki', version: 1 }), 'not-a-backup'],
    [
      'a newer format with nothing that is known',
      `${line('header', { format: 'mandate-backup', version: 9 })}what\n`,
      'newer-format',
    ],
  ])('is refused with the reason: %s', (_, text, reason) => {
    expect(refusalOf(surveyOf(encode(text)))).toBe(reason);
  });

  it('is given up on after a hundred lines without a whole one', () => {
    expect(isHopeless(surveyOf(encode('no\n'.repeat(100))))).toBe(true);
    expect(isHopeless(surveyOf(encode(`no\n`.repeat(100) + backup)))).toBe(false);
  });

  it('is let go of while it streams by when a line is longer than any can be', () => {
    const reader = new BackupReader();
    const chunk = new Uint8Array(1024 * 1024).fill(97);
    for (let sent = 0; sent <= longestLine; sent += chunk.length) reader.push(chunk);
    const lines = reader.push(encode(`\n${writeHeader()}`));
    expect(lines.map(({ number, line }) => [number, line.kind])).toEqual([
      [1, 'damaged'],
      [2, 'header'],
    ]);
  });
});

describe('A line with a right check', () => {
  const [first] = events as [LogEvent];
  const body = first.body as unknown as Record<string, unknown>;
  const bodyWith = (change: object) => ({ ...first, body: { ...body, ...change } });
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

  it.each([
    ['no device', { ...first, device: '' }],
    ['a seq of 0', { ...first, seq: 0 }],
    ['a seq that is no number', { ...first, seq: '1' }],
    ['a time out of every calendar', { ...first, at: 9e15 }],
    ['no body', { ...first, body: null }],
    ['a body without a type', { ...first, body: {} }],
    ['a rating that there is not', bodyWith({ rating: 'great' })],
    ['a rating named like what every object has', bodyWith({ rating: 'constructor' })],
    ['a study day that is no number', bodyWith({ studyDay: '20454' })],
    ['a time that is no number', bodyWith({ answeredAt: null })],
    ['keys that are none', { ...first, body: { type: 'undone', keys: [['anna']] } }],
    [
      'settings that are none',
      { ...first, body: { type: 'scheduling-changed', hash: 'h', value: [] } },
    ],
    ['lists without end', { ...first, body: { type: 'dreamt', dream: deep(1_000) } }],
    ['a list for an event', [first]],
  ])('is not taken for an event with %s', (_, event) => {
    expect(kindOf(line('event', event))).toBe('damaged');
  });

  it.each([
    ['of a type that only a newer app knows', { ...first, body: { type: 'dreamt', dream: [1] } }],
    ['of a type named like what every object has', { ...first, body: { type: 'toString' } }],
    ['whose contents were erased', { ...first, body: { erased: true } }],
    ['with more in it than this app reads', bodyWith({ mood: 'calm' })],
  ])('is kept as an event %s', (_, event) => {
    expect(kindOf(line('event', event))).toBe('event');
  });

  it.each([
    ['no type of image', { ...image, type: 'text/html' }],
    ['bytes that are not base64', { ...image, data: '<svg>' }],
    ['no key', { ...image, key: '' }],
  ])('is not taken for an image with %s', (_, value) => {
    expect(kindOf(line('image', value))).toBe('damaged');
  });
});
