/**
 * F2: the power fails in the midst of ratings. The profile is on a disk of its own, which is copied as it stands the
 * moment after the browser is killed: what the operating system had not written yet is not in the copy.
 */
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { writeRelaxed } from './in-page';
import { report, times } from './lengths';
import { liveAndDie, type Disk } from './lives';
import { explainNoLoop, makeImage } from './mounts';

const obstacle = explainNoLoop();
const cuts = times(50, 2);
/** A disk is copied at each cut, which a busy machine takes its time for. */
const msPerCut = 30_000;

test.beforeAll(() => {
  if (obstacle)
    report(`F2 SKIPPED: no power can be cut here, since there is no loop device: ${obstacle}`);
});
test.skip(obstacle !== undefined, `No loop devices: ${obstacle}`);

test(`after each of ${cuts} power cuts every acknowledged rating is there, and none twice (F2)`, async () => {
  test.setTimeout(60_000 + cuts * msPerCut);
  const outcome = await liveAndDie('F2, power cuts', makeDisk(), { lives: cuts, seed: 3 });
  expect(outcome).toMatchObject({ lost: 0, doubled: 0 });
  expect(outcome.acknowledged).toBeGreaterThanOrEqual(cuts);
});

test('written relaxed, acknowledged ratings are lost to power cuts (control of F2)', async () => {
  const lives = times(10, 1);
  test.setTimeout(60_000 + lives * msPerCut);
  const plan = { lives, seed: 4, double: writeRelaxed };
  const { lost } = await liveAndDie('Control of F2, written relaxed', makeDisk(), plan);
  expect(lost).toBeGreaterThan(0);
});

function makeDisk(): Disk {
  const image = makeImage(512);
  return {
    profile: join(image.folder, 'profile'),
    settle: () => Promise.resolve(image.sync()),
    strike: async (browser) => {
      await browser.kill();
      image.cutPower();
    },
    remove: () => Promise.resolve(image.remove()),
  };
}
