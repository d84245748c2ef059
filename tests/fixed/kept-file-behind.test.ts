/**
 * The file that is kept up to date was written only when reviews were added since any copy: an own deck or a setting did
 * not count, a download left the file behind, and what was rated while it was written was taken for copied.
 */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { foldEvents } from '../../src/lib/core/fold';
import { createStudyState } from '../../src/lib/core/study-state';
import { keepFileUpToDate } from '../../src/lib/state/keep-file';
import { noteSafeCopy, readSafeCopy } from '../../src/lib/state/safe-copy';
import type { StudyLog } from '../../src/lib/state/study-log.svelte';
import { appendEvents } from '../../src/lib/store/append';
import { openDatabase } from '../../src/lib/store/open';
import { LogWriter } from '../fixtures/log';

const file = vi.hoisted(() => ({ writings: 0, whileWriting: () => Promise.resolve() }));
const local = new Map<string, string>();

vi.mock('../../src/lib/platform/chosen-file', () => ({
  canChooseFile: () => true,
  mayWrite: () => Promise.resolve(true),
  writeFile: () => {
    file.writings += 1;
    return file.whileWriting();
  },
}));
vi.mock('../../src/lib/store/backup-file', () => ({
  readBackupFile: () => Promise.resolve({ name: 'kept' }),
}));

let profile = 0;
const anna = () => new LogWriter('anna').at('2026-01-01T10:00Z');

beforeEach(() => {
  file.writings = 0;
  file.whileWriting = () => Promise.resolve();
  local.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => local.set(key, value),
  });
});

/** A log with what the writer wrote, and a way to write on. */
async function open(writer: LogWriter) {
  profile += 1;
  const silent = { onBlocked: () => undefined, onLost: () => undefined };
  const database = await openDatabase(`kept-behind-${profile}`, silent);
  const state = createStudyState();
  let known = 0;
  const grow = async () => {
    const fresh = writer.events.slice(known);
    known = writer.events.length;
    await appendEvents(database, fresh);
    foldEvents(state, fresh);
  };
  await grow();
  const environment = { profileId: 'test', clock: { now: () => 1_000 } };
  const log = { environment, state, missingCount: 0, connection: { database } };
  return { log: log as unknown as StudyLog, grow };
}

it('the kept file is written anew after any event, not after reviews alone', async () => {
  const writer = anna();
  writer.rates('c1', 'good');
  const { log, grow } = await open(writer);
  await keepFileUpToDate(log);
  writer.sets('theme', 'dark');
  await grow();
  await keepFileUpToDate(log);
  expect(file.writings).toBe(2);
});

it('the kept file is written also when a copy was made elsewhere meanwhile', async () => {
  const writer = anna();
  writer.rates('c1', 'good');
  const { log, grow } = await open(writer);
  await keepFileUpToDate(log);
  writer.rates('c2', 'good');
  await grow();
  noteSafeCopy(log, 2_000, 2);
  await keepFileUpToDate(log);
  expect(file.writings).toBe(2);
});

it('a card that is rated while the file is written is in no copy, and the file is written again', async () => {
  const writer = anna();
  writer.rates('c1', 'good');
  const { log, grow } = await open(writer);
  file.whileWriting = async () => {
    writer.rates('c2', 'good');
    await grow();
    file.whileWriting = () => Promise.resolve();
  };
  await keepFileUpToDate(log);
  expect(readSafeCopy('test')?.reviews).toBe(1);
  await keepFileUpToDate(log);
  expect(file.writings).toBe(2);
  expect(readSafeCopy('test')?.reviews).toBe(2);
});
