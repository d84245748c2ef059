/**
 * A note written after a backup had been restored under an earlier clock was lost behind the older one, for a restored
 * device has a new id; and a decision on a sheet was lost behind the one that it replaced, once a clock was set back.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PartId } from '../../src/lib/core/ids';
import { registerNames } from '../../src/lib/core/register-names';
import { readRegister } from '../../src/lib/core/study-state';
import { makeBackup } from '../../src/lib/state/make-backup';
import { OwnShelf } from '../../src/lib/state/own-shelf';
import { PaperShelf } from '../../src/lib/state/paper-shelf.svelte';
import { RestoreDesk } from '../../src/lib/state/restore-desk.svelte';
import { StudyLog } from '../../src/lib/state/study-log.svelte';
import { stubLocalStorage, stubTabs } from '../fixtures/browser';
import { card } from '../fixtures/log';

const dayMs = 24 * 3_600_000;
const beginsAt = Date.parse('2026-03-20T09:00Z');
let now = beginsAt;
let profile = 0;
let log: StudyLog;

const clock = { now: () => now, monotonicNow: () => 0, zoneOffsetMinutes: () => 0 };
const id = 'c1' as PartId;

beforeEach(async () => {
  stubLocalStorage();
  stubTabs();
  now = beginsAt;
  profile += 1;
  await open();
});
afterEach(() => {
  log.connection?.database.close();
  vi.unstubAllGlobals();
});

async function open(): Promise<void> {
  log = new StudyLog({ profileId: `earlier-clock-${profile}`, appVersion: 'test', clock });
  await log.open();
}

/** The clock is right again, and the app opens and is told so. */
async function correctClock(): Promise<void> {
  now = beginsAt + dayMs;
  log.connection?.database.close();
  await open();
  if (!log.correction) throw new Error('No correction is offered');
  await log.record([log.correction]);
  now += 60_000;
}

const takeNote = (note: string) => log.record([{ type: 'note-changed', partId: id, note }]);
const readNote = () => new OwnShelf(log).readNote(id);
/** A note that is taken now stands, whatever stood before. */
async function noteCounts(note: string): Promise<void> {
  await takeNote(note);
  expect(await readNote()).toBe(note);
}

const suspend = (type: 'suspended' | 'resumed') => log.record([{ type, cardId: card('c1') }]);
const isSuspended = () => readRegister(log.state, registerNames.suspended(card('c1')));

/** What is here goes into a backup, is erased and comes back; the clock is set back meanwhile. */
async function restoreUnderEarlierClock(days: number): Promise<void> {
  const backup = new File([await makeBackup(await log.database())], 'backup.jsonl');
  const desk = new RestoreDesk(log);
  await desk.erase();
  now -= days * dayMs;
  await desk.restore(backup);
  expect(desk.stage.kind).toBe('restored');
}

describe('Of two writings, the one that was made in sight of the other counts', () => {
  it('after a restore under an earlier clock, and after the next one', async () => {
    await takeNote('first');
    await suspend('suspended');
    for (const note of ['second', 'third']) {
      await restoreUnderEarlierClock(3);
      await takeNote(note);
      await suspend('resumed');
      expect(await readNote()).toBe(note);
      expect(isSuspended()).toBe(false);
      await suspend('suspended');
      expect(isSuspended()).toBe(true);
    }
  });

  it('when a clock that ran ahead is corrected later', async () => {
    now += 9_000 * dayMs;
    await takeNote('in 2050');
    now = beginsAt;
    await takeNote('now');
    await correctClock();
    expect(await readNote()).toBe('now');
    expect(log.state.latest.at).toBeLessThanOrEqual(now);
    await noteCounts('a minute later');
  });

  it('also where a correction moves one of them far back', async () => {
    await takeNote('first');
    now += 9_000 * dayMs;
    await takeNote('in 2050');
    now = beginsAt - 7 * dayMs;
    await takeNote('a week ago');
    await correctClock();
    expect(await readNote()).toBe('a week ago');
    now -= 7 * dayMs;
    await noteCounts('a week ago again');
  });

  it('also where two leaps are corrected as one', async () => {
    await takeNote('first');
    now += 9_000 * dayMs;
    await takeNote('in 2050');
    now += 3_650 * dayMs;
    await suspend('suspended');
    now = beginsAt;
    await correctClock();
    expect(await readNote()).toBe('in 2050');
    await restoreUnderEarlierClock(30);
    await noteCounts('a month ago');
  });

  it('on a sheet, after the clock was set back and after it was corrected', async () => {
    const decide = async (decision: 'accepted' | 'excluded') => {
      const shelf = new PaperShelf(log);
      await shelf.record([
        { type: 'sheet-decided', paperHash: 'paper', seal: 's', decision, extraMs: 0 },
      ]);
      expect(shelf.papers?.decisionsBySeal.get('s')?.decision).toBe(decision);
    };
    await decide('accepted');
    now -= 3 * dayMs;
    await decide('excluded');
    now += 9_000 * dayMs;
    await decide('accepted');
    await correctClock();
    await decide('excluded');
  });
});
