/** An attempt was sealed twice in the log: a second try, begun before the first was read back, was still thought to count. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LogEvent } from '../../src/lib/core/event';
import type { AttemptId } from '../../src/lib/core/ids';
import { AttemptSession } from '../../src/lib/state/attempt-session.svelte';
import { beginAttempt } from '../../src/lib/state/begin-attempt';
import type { Library } from '../../src/lib/state/library.svelte';
import { StudyLog } from '../../src/lib/state/study-log.svelte';
import { stubLocalStorage, stubTabs } from '../fixtures/browser';

const clock = { now: () => 1_750_000_000_000, monotonicNow: () => 0, zoneOffsetMinutes: () => 0 };

beforeEach(() => {
  stubLocalStorage();
  stubTabs();
});
afterEach(() => vi.unstubAllGlobals());

it('handing in twice in one moment seals the attempt once', async () => {
  const log = new StudyLog({ profileId: 'sealed-once', appVersion: 'test', clock });
  await log.open();
  const attemptId = (await beginAttempt(log, {
    source: { kind: 'practice' },
    title: 'Practice',
    chosen: [],
    seed: 'seed',
    isShuffled: true,
    feedback: 'end',
    asksConfidence: false,
  })) as AttemptId;
  const session = new AttemptSession(
    log,
    { log, find: () => undefined } as unknown as Library,
    attemptId,
  );
  await session.open();

  let second: Promise<boolean> | undefined;
  const [record, read] = [log.record.bind(log), log.read.bind(log)];
  let isWritten = false;
  log.record = async (...gesture) => {
    const result = await record(...gesture);
    isWritten = true;
    return result;
  };
  // The second try begins while the first one is committed and not yet read back.
  log.read = (work) => {
    const reading = read(work);
    if (isWritten) second ??= session.submit();
    return reading;
  };
  expect(await session.submit()).toBe(true);
  await second;

  const events = await read((database) => database.getAll('events'));
  const types = (events as LogEvent[]).map(({ body }) => body.type);
  log.connection?.database.close();
  expect(second).toBeDefined();
  expect(types.filter((type) => type === 'attempt-submitted')).toHaveLength(1);
});
