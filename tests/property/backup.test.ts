/** For any log: what a backup holds is what comes back, in whatever order and however often backups are merged. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEventLine } from '../../src/lib/core/backup';
import type { LogEvent } from '../../src/lib/core/event';
import type { DeviceId } from '../../src/lib/core/ids';
import { BackupReader } from '../../src/lib/core/read-backup';
import { createSurvey, refusalOf, surveyLine } from '../../src/lib/core/survey-backup';
import { makeBackup } from '../../src/lib/state/make-backup';
import { restoreBackup, surveyBackup } from '../../src/lib/state/restore-backup';
import { readTail } from '../../src/lib/store/log';
import { openDatabase, type Database } from '../../src/lib/store/open';
import { randomLogs, shuffle } from '../fixtures/random-log';

const silent = { onBlocked: () => undefined, onLost: () => undefined };
const nothing = () => undefined;
/** A database for each run takes its time on a busy machine. */
const patient = { timeout: 120_000 };
let profile = 0;

async function inFreshLog<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  profile += 1;
  const database = await openDatabase(`backup-${profile}`, silent);
  const result = await work(database);
  database.close();
  return result;
}

async function restore(database: Database, file: Blob) {
  const restored = { added: 0, reviews: 0, decks: 0, images: 0, alreadyThere: 0, conflicts: 0 };
  await restoreBackup(database, file, 'fresh' as DeviceId, restored, nothing);
  return restored;
}

const linesOf = (events: readonly LogEvent[]) => new Blob(events.map(writeEventLine));
const keysOf = (events: readonly LogEvent[]) =>
  events.map(({ device, seq }) => `${device}/${seq}`).sort();

describe('A backup', () => {
  it('restored into an empty log gives the same log, and the same backup', patient, async () => {
    await fc.assert(
      fc.asyncProperty(randomLogs, fc.nat(), async (logs, seed) => {
        const events = logs.flat();
        const file = await inFreshLog(async (database) => {
          await restore(database, linesOf(shuffle(events, seed)));
          return makeBackup(database);
        });
        await inFreshLog(async (database) => {
          await restore(database, file);
          expect(await readTail(database, new Map())).toEqual(events);
          expect(await (await makeBackup(database)).text()).toBe(await file.text());
        });
      }),
      { numRuns: 30 },
    );
  });

  it(
    'merged with others is their union, in whatever order and however often they come',
    patient,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          randomLogs,
          fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 4 }),
          async (logs, spans) => {
            const events = logs.flat();
            const parts = spans.map(([from, length]) => events.slice(from, from + length));
            const union = new Set(parts.flatMap(keysOf));
            const merge = (files: readonly LogEvent[][]) =>
              inFreshLog(async (database) => {
                let added = 0;
                for (const part of files) added += (await restore(database, linesOf(part))).added;
                expect(added).toBe(union.size);
                return (await makeBackup(database)).text();
              });
            const text = await merge(parts);
            expect(await merge([...parts, ...parts].reverse())).toBe(text);
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  it(
    'of garbage, or with garbage in it, is refused or restored in part, and nothing throws',
    patient,
    async () => {
      const someEvents = randomLogs.map((logs) => logs.flat());
      const garbage = fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }));
      await fc.assert(
        fc.asyncProperty(
          someEvents,
          fc.array(garbage, { maxLength: 5 }),
          fc.nat(),
          async (events, junk, seed) => {
            const lines = shuffle(
              [...events.map(writeEventLine), ...junk.map((text) => `${text}\n`)],
              seed,
            );
            const file = new Blob(lines);
            const result = await surveyBackup(file, nothing);
            await inFreshLog(async (database) => {
              const { added, conflicts } = await restore(database, file);
              expect(added).toBe(events.length);
              expect(conflicts).toBe(0);
              if (result.kind === 'refused') expect(events).toEqual([]);
            });
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  it('of any bytes is read without a throw', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (chunks) => {
        const reader = new BackupReader();
        const survey = createSurvey();
        for (const line of [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()])
          surveyLine(survey, line);
        expect(refusalOf(survey)).not.toBeNull();
      }),
    );
  });
});
