/** The screens of an assigned quiz on the learner's side, and the way through them by the keyboard alone. */
import { begin, keepQuiz, makeQuiz } from './assigned-steps';
import { answerAll, handIn, itemHeading } from './quiz-steps';
import { checkScreens, type Screen } from './screen-checks';
import { expect, test, type TestServer } from './support';

async function linkOf(server: TestServer): Promise<string> {
  const quiz = await makeQuiz({ dueAt: Date.parse('2030-01-01T12:00Z'), timeLimitMs: 1_200_000 });
  return (await quiz.handOut(server.origin, { extraMs: 600_000, learner: 'Ada Obi' })).link;
}

const screens: readonly Screen[] = [
  {
    name: 'the page that opens a quiz, after a refusal',
    open: async (page) => {
      await page.goto('./q#p=AAAA');
      await expect(page.getByRole('heading', { name: 'This could not be opened' })).toBeVisible();
    },
  },
  {
    name: 'a quiz that was opened',
    open: async (page, server) => {
      await page.goto(await linkOf(server));
      await expect(page.getByRole('button', { name: 'Add to my quizzes' })).toBeVisible();
    },
  },
  {
    name: 'a quiz on the list',
    open: async (page, server) => {
      await keepQuiz(page, await linkOf(server));
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      await expect(page.getByText('Needed on the answer sheet')).toBeVisible();
    },
  },
  {
    name: 'Today with a quiz on it',
    open: async (page, server) => {
      await keepQuiz(page, await linkOf(server));
      await page.goto('./');
      await expect(page.getByRole('link', { name: /Before deployment/ })).toBeVisible();
    },
  },
  {
    name: 'the answer sheet',
    open: async (page, server) => {
      await keepQuiz(page, await linkOf(server));
      await begin(page);
      await answerAll(page);
      await handIn(page);
      await expect(page.getByRole('button', { name: 'It was scanned' })).toBeVisible();
    },
  },
  {
    name: 'an attempt that waits to be sent',
    open: async (page, server) => {
      await keepQuiz(page, await linkOf(server));
      const address = page.url();
      await begin(page);
      await answerAll(page);
      await handIn(page);
      await page.goto(address);
      await expect(page.getByRole('link', { name: /^Send answers/ })).toBeVisible();
    },
  },
];

checkScreens(screens);

test('a quiz is kept, taken and handed in by the keyboard alone', async ({ page, server }) => {
  await page.goto(await linkOf(server));
  const press = async (name: string) => {
    await expect(page.getByRole('button', { name, exact: true }).last()).toBeVisible();
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (focused === name) break;
    }
    await page.keyboard.press('Enter');
  };
  await press('Add to my quizzes');
  await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
  await press('Begin');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Ada Obi');
  await page.keyboard.press('Enter');
  await expect(itemHeading(page, 1)).toBeVisible();
  await answerAll(page);
  await press('Overview');
  await press('Hand in');
  await expect(page.getByText(/Handed in on this device/)).toBeVisible();
});
