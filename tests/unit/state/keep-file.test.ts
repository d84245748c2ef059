/** The file that is kept up to date is written when the log has grown, and never over more than the log holds. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { createStudyState } from '../../../src/lib/core/study-state';
import { foldEvents } from '../../../src/lib/core/fold';
import { keepFileUpToDate } from '../../../src/lib/state/keep-file';
import type { StudyLog } from '../../../src/lib/state/study-log.svelte';
import { appendEvents } from '../../../src/lib/store/append';
import { openDatabase } from '../../../src/lib/store/open';
import { LogWriter } from '../../fixtures/log';

const written = vi.hoisted(() => [] as Blob[]);
const local = new Map<string, string>();

vi.mock('../../../src/lib/platform/chosen-file', () => ({
  canChooseFile: () => true,
  mayWrite: () => Promise.resolve(true),
  writeFile: (_file: unknown, contents: Blob) => Promise.resolve(written.push(contents)),
}));
vi.mock('../../../src/lib/store/backup-file', () => ({
  readBackupFile: () => Promise.resolve({ name: 'kept' }),
  forgetBackupFile: () => Promise.resolve(),
}));

let profile = 0;

beforeEach(() => {
  written.length = 0;
  local.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => local.set(key, value),
  });
});

async function logOf(reviews: number, missingCount = 0): Promise<StudyLog> {
  profile += 1;
  const silent = { onBlocked: () => undefined, onLost: () => undefined };
  const database = await openDatabase(`keep-${profile}`, silent);
  const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
  for (let review = 0; review < reviews; review += 1) anna.rates(`c${review}`, 'good');
  await appendEvents(database, anna.events);
  const state = createStudyState();
  foldEvents(state, anna.events);
  const environment = { profileId: 'test', clock: { now: () => 1_000 } };
  return { environment, state, missingCount, connection: { database } } as unknown as StudyLog;
}

it('is written when reviews were added since the last copy, and not again until there are more', async () => {
  const log = await logOf(3);
  await keepFileUpToDate(log);
  await keepFileUpToDate(log);
  expect(written).toHaveLength(1);
  expect((await written[0]?.text())?.split('reviewed')).toHaveLength(4);
});

it('is left alone after a loss, noticed or not: it holds more than the log', async () => {
  await keepFileUpToDate(await logOf(3));
  await keepFileUpToDate(await logOf(5, 2));
  await keepFileUpToDate(await logOf(1));
  expect(written).toHaveLength(1);
});
