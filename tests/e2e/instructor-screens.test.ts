/** The instructor's screens: no accessibility violation in light and dark, nothing wider than a small phone. */
import {
  draw,
  enterNumber,
  giveOut,
  makeQuiz,
  openInstructor,
  openNewQuiz,
} from './instructor-steps';
import { checkScreens, type Screen } from './screen-checks';
import { expect } from './support';

const screens: readonly Screen[] = [
  { name: 'the room before the first quiz', open: openInstructor },
  {
    name: 'the room with a quiz and a damaged key file',
    open: async (page) => {
      await makeQuiz(page);
      await openInstructor(page);
      await page
        .getByLabel('Take in a key from its file')
        .setInputFiles({ name: 'a', mimeType: '', buffer: Buffer.from('x') });
      await expect(page.getByText('This is not the file of an instructor key.')).toBeVisible();
    },
  },
  {
    name: 'a draft with everything open',
    open: async (page) => {
      await openNewQuiz(page);
      await draw(page, 3);
      await page.getByText('From all decks, topics and difficulties').click();
      await page.getByText('Choose by hand from').click();
      await page
        .getByText(/^Read it/)
        .first()
        .click();
      await page.getByLabel('Opens', { exact: true }).fill('2027-03-01T09:00');
    },
  },
  {
    name: 'a draft that is refused',
    open: async (page) => {
      await openNewQuiz(page);
      await page.getByLabel('Name', { exact: true }).uncheck();
      await page.getByLabel('Roster').fill('a;b;c;d');
      await enterNumber(page, 'Attempts', '0');
      await page.getByRole('button', { name: 'Give out' }).click();
      await expect(page.getByText('The quiz needs a title.')).toBeVisible();
    },
  },
  {
    name: 'a preview',
    open: async (page) => {
      await openNewQuiz(page);
      await draw(page, 2);
      await page.getByRole('button', { name: 'Preview as a learner' }).click();
      await page.getByRole('radio').or(page.getByRole('checkbox')).first().check();
    },
  },
  {
    name: 'giving out with extra time, keys and a roster',
    open: async (page) => {
      await openNewQuiz(page);
      await page.getByLabel('Title', { exact: true }).fill('Consent');
      await draw(page, 2);
      await enterNumber(page, 'Time limit in minutes', '30');
      await page.getByLabel('Roster').fill('Ada; 1');
      await page
        .getByLabel('Show what was right')
        .selectOption({ label: 'After due, with your keys' });
      await giveOut(page);
      await page.getByText('What learners are told').click();
      await page.getByText('Extra time for one person').click();
      await page.getByLabel('Name or number').fill('Ada');
      await page.getByRole('button', { name: 'Give extra time' }).click();
      await page.getByText('Show link and code of the keys').click();
      await page.getByText('Roster: 1 learner').click();
      await expect(page.getByRole('img')).toHaveCount(3);
    },
  },
  {
    name: 'a quiz that is not here',
    open: async (page) => {
      await page.goto('./instructor/quiz/0123456789abcdef');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/There is no such quiz/);
    },
  },
];

checkScreens(screens);
