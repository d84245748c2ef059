/** A network that leads every request to its sign-in page: the visited app does not notice (F20). */
import { comeBack, expectVersion } from './deploys';
import { answerPage } from './faults';
import {
  addDeck,
  answer,
  expectHeading,
  openToday,
  readReviews,
  showAnswerButton,
  startStudy,
} from './steps';
import { expect, test, waitUntilOfflineReady } from './support';

test('on a network that sends everything to its sign-in page the visited app works as before (F20)', async ({
  folder,
  page,
  server,
  allowConsole,
}) => {
  allowConsole(/script resource is behind a redirect/);
  await openToday(page);
  await waitUntilOfflineReady(page);
  server.intercept(({ url }, response) => {
    if (url?.startsWith('/sign-in')) answerPage(response);
    else response.writeHead(302, { Location: '/sign-in' }).end();
    return true;
  });
  await page.reload();
  await comeBack(page);
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Easy');
  await page.goto('./settings');
  await expectHeading(page, 'Settings');
  server.intercept(undefined);
  await page.goto('./study/legal-bases');
  await comeBack(page);
  await expect(showAnswerButton(page)).toBeVisible();
  expect(await readReviews(page)).toHaveLength(1);
  await expectVersion(page, folder);
});
