/**
 * New kinds of lines do not raise the version of a backup, so a file of the same version may hold lines that this app
 * does not know. Such a file was called whole, restored at once, and what stayed out was told to nobody.
 */
import { expect, it } from 'vitest';
import { checkOf, writeEnd, writeHeader } from '../../src/lib/core/backup';
import { BackupReader } from '../../src/lib/core/read-backup';
import { createSurvey, isWhole, surveyLine } from '../../src/lib/core/survey-backup';

it('a backup with lines that only a newer app knows is asked about before it is restored', () => {
  const rest = '"video":{"key":"v"}';
  const unknown = `{"check":"${checkOf(rest)}",${rest}}\n`;
  const text = writeHeader() + unknown + writeEnd({ events: 1, images: 0 });
  const survey = createSurvey();
  for (const line of new BackupReader().push(new TextEncoder().encode(text)))
    surveyLine(survey, line);
  expect(survey).toMatchObject({ unknownCount: 1, missingCount: 0, isNewer: false });
  expect(isWhole(survey)).toBe(false);
});
