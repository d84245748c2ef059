/** The screens of quizzes: no accessibility violation in light and dark, nothing wider than a small phone. */
import { expect, test } from './support';
import { answerAll, handIn, itemHeading, openQuizzes, startPractice } from './quiz-steps';
import { checkScreens, type Screen } from './screen-checks';

const screens: readonly Screen[] = [
  {
    name: 'quizzes with a practice begun and one handed in',
    open: async (page) => {
      for (const rightCount of [1, 2]) {
        await startPractice(page, { items: 2, feedback: 'At the end' });
        await answerAll(page, rightCount);
        await handIn(page);
      }
      await startPractice(page);
      await openQuizzes(page);
      await page.getByText('Topics').first().click();
    },
  },
  {
    name: 'an item',
    open: async (page) => {
      await startPractice(page, { feedback: 'At the end', minutes: 30 });
      await page.keyboard.press('1');
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'an item that is explained',
    open: async (page) => {
      await startPractice(page);
      await page.keyboard.press('1');
      await page.getByRole('button', { name: 'Check answer' }).click();
      await expect(page.getByRole('link', { name: 'Open in text' })).toBeVisible();
    },
  },
  {
    name: 'the overview',
    open: async (page) => {
      await startPractice(page);
      await page.getByRole('button', { name: 'Flag item' }).click();
      await page.getByRole('button', { name: 'Overview' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'results',
    open: async (page) => {
      await startPractice(page, { items: 3, feedback: 'At the end' });
      await answerAll(page, 1);
      await page.getByText('Sure', { exact: true }).click();
      await handIn(page);
      await page.locator('details summary').first().click();
      await expect(page.getByRole('link', { name: 'Open in text' })).toBeVisible();
    },
  },
  {
    name: 'a certificate',
    open: async (page) => {
      // Twenty items are answered.
      test.slow();
      await openQuizzes(page);
      await page.getByLabel('Exam on').selectOption('Use of force');
      await page.getByRole('button', { name: 'Begin exam' }).click();
      await expect(itemHeading(page, 1)).toBeVisible();
      await answerAll(page);
      await handIn(page);
      await page.getByRole('link', { name: 'Certificate' }).click();
      await expect(page.getByRole('heading', { name: 'Certificate' })).toBeVisible();
    },
  },
];

checkScreens(screens);
