/** Two tabs on one import, which do not hear of one another: what each did stays, and what was ended stays ended. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { generate } from '../../../src/lib/deck/generate/generate';
import { readTextAs } from '../../../src/lib/deck/read/read-file';
import { ImportBench } from '../../../src/lib/state/import-bench.svelte';
import type { KeptImport } from '../../../src/lib/state/import-draft';
import { ImportKeeper } from '../../../src/lib/state/import-keeper';
import { StudyLog } from '../../../src/lib/state/study-log.svelte';
import { stubLocalStorage, stubTabs } from '../../fixtures/browser';

const text =
  'A convoy is a group of vehicles that move under one commander.\n\nA rally point is a place where vehicles meet again. The quick reaction force (QRF) leaves the base at once.';
const clock = { now: () => 0, monotonicNow: () => 0, zoneOffsetMinutes: () => 0 };
let profile = 0;
let log: StudyLog;

beforeEach(async () => {
  stubLocalStorage();
  stubTabs();
  profile += 1;
  log = new StudyLog({ profileId: `import-${profile}`, appVersion: 'test', clock });
  await log.open();
});
afterEach(() => {
  log.connection?.database.close();
  vi.unstubAllGlobals();
});

async function readSome(): Promise<KeptImport> {
  const read = await readTextAs(text, 'text');
  if (read.kind === 'refused') throw new Error(read.problem.kind);
  const documents = [{ name: 'a.txt', read, made: generate(read) }];
  return { documents, review: { gestures: [], title: 'Convoys' } };
}

/** A tab that has just been opened, and what it was told. */
async function openTab() {
  const said: string[] = [];
  const keeper = new ImportKeeper(
    log,
    ({ kind }) => said.push(kind),
    () => said.push('ended'),
  );
  const kept = await keeper.open();
  return { keeper, said, bench: kept && new ImportBench(kept, keeper) };
}

/** Two tabs on a review that one of them has begun. */
async function openBoth() {
  const { keeper } = await openTab();
  expect(await keeper.keepNew(await readSome())).toBe(true);
  const tabs = [await openTab(), await openTab()] as const;
  return tabs.map(({ bench, ...rest }) => {
    if (!bench) throw new Error('nothing was kept');
    return { bench, ...rest };
  }) as [Reviewing, Reviewing];
}

type Reviewing = Awaited<ReturnType<typeof openTab>> & { readonly bench: ImportBench };

/** Until each has written, and has seen what the other wrote. */
async function settle(...tabs: readonly Reviewing[]): Promise<void> {
  for (let round = 0; round < 2; round += 1)
    for (const { keeper } of tabs) await keeper.lookAgain();
}

const countsOf = ({ bench }: Reviewing) => [bench.accepted, bench.skipped];

it('decisions of both at once all stand, in both and for who comes later', async () => {
  const [one, other] = await openBoth();
  one.bench.decide('accepted');
  other.bench.move(1);
  other.bench.decide('skipped');
  await settle(one, other);
  expect([countsOf(one), countsOf(other)]).toEqual([
    [1, 1],
    [1, 1],
  ]);
  const { bench } = await openTab();
  expect([bench?.accepted, bench?.skipped, bench?.title]).toEqual([1, 1, 'Convoys']);
});

it('a decision that one takes back is taken back in the other, where the next one lasts', async () => {
  const [one, other] = await openBoth();
  one.bench.decide('accepted');
  await settle(one, other);
  expect(countsOf(other)).toEqual([1, 0]);
  one.bench.undo();
  await settle(one, other);
  expect(countsOf(other)).toEqual([0, 0]);
  other.bench.decide('skipped');
  await settle(one, other);
  expect([countsOf(one), one.said, other.said]).toEqual([[0, 1], [], []]);
});

it('cards and a title that are written in both at once are all there', async () => {
  const [one, other] = await openBoth();
  for (const { bench } of [one, other]) {
    bench.write();
    bench.form.changeWords({ front: 'What leads a convoy?', back: 'One commander' });
    expect(bench.form.save()).toBe(true);
  }
  other.bench.changeTitle('On the road');
  await settle(one, other);
  for (const { bench } of [one, other]) {
    expect(new Set(bench.review.cards.map(({ id }) => id)).size).toBe(bench.review.cards.length);
    expect([bench.accepted, bench.title]).toEqual([2, 'On the road']);
  }
});

it('what one has ended the other does not write again, nor over what was begun since', async () => {
  const [one, other] = await openBoth();
  await one.keeper.forget();
  other.bench.decide('accepted');
  await settle(other);
  expect([other.said, (await openTab()).bench]).toEqual([['ended'], null]);
  expect(await one.keeper.keepNew(await readSome())).toBe(true);
  other.bench.decide('accepted');
  await settle(other);
  expect(await other.keeper.keepNew(await readSome())).toBe(false);
  expect((await openTab()).bench?.accepted).toBe(0);
});

it('a review that could not be kept at all goes on, and is not said to be ended', async () => {
  const { keeper, said } = await openTab();
  const kept = await readSome();
  vi.spyOn(log, 'database').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  expect(await keeper.keepNew(kept)).toBe(true);
  const bench = new ImportBench(kept, keeper);
  bench.decide('accepted');
  await keeper.lookAgain();
  expect([bench.accepted, said]).toEqual([1, ['quota']]);
});
