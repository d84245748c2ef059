/** What a backup holds and how whole it is, summed up while its lines stream by. */
import type { NumberedLine } from './read-backup';

/** The sum of a backup. */
export interface BackupSurvey {
  events: number;
  reviews: number;
  images: number;
  /** The numbers of the first damaged lines, enough to name them. */
  readonly damagedLines: number[];
  damagedCount: number;
  /** Lines of kinds that only a newer app knows. */
  unknownCount: number;
  /** Lines that the file once had and does not hold now, as far as its last line tells. */
  missingCount: number;
  /** The last line is not there: the file was cut short, and nobody knows by how much. */
  isCutShort: boolean;
  isNewer: boolean;
  hasHeader: boolean;
}

/** Why nothing can be restored from a file. */
export type BackupRefusal = 'empty' | 'too-large' | 'unreadable' | 'not-a-backup' | 'newer-format';

/** Damaged lines that are named one by one. */
export const namedLines = 20;

/** The survey of a file of which nothing has been read yet. */
export function createSurvey(): BackupSurvey {
  return {
    events: 0,
    reviews: 0,
    images: 0,
    damagedLines: [],
    damagedCount: 0,
    unknownCount: 0,
    missingCount: 0,
    isCutShort: true,
    isNewer: false,
    hasHeader: false,
  };
}

/** Adds a line to the survey. */
export function surveyLine(survey: BackupSurvey, { number, line }: NumberedLine): void {
  switch (line.kind) {
    case 'header':
      survey.hasHeader = true;
      survey.isNewer ||= line.isNewer;
      return;
    case 'event':
      survey.events += 1;
      if (line.event.body.type === 'reviewed') survey.reviews += 1;
      return;
    case 'image':
      survey.images += 1;
      return;
    case 'end':
      survey.isCutShort = false;
      survey.missingCount = Math.max(0, line.lines - wholeLines(survey) - survey.damagedCount);
      return;
    case 'unknown':
      survey.unknownCount += 1;
      return;
    case 'damaged':
      survey.damagedCount += 1;
      if (survey.damagedLines.length < namedLines) survey.damagedLines.push(number);
  }
}

/** Why nothing can be restored; null when something can. */
export function refusalOf(survey: BackupSurvey): BackupRefusal | null {
  if (wholeLines(survey) > 0) return null;
  if (survey.isNewer) return 'newer-format';
  if (!survey.hasHeader) return survey.damagedCount === 0 ? 'empty' : 'not-a-backup';
  return survey.damagedCount > 0 ? 'not-a-backup' : null;
}

/** Whether everything that the file was made with is there, and known to this app. */
export function isWhole(survey: BackupSurvey): boolean {
  const { damagedCount, missingCount, unknownCount, isCutShort, isNewer, hasHeader } = survey;
  return hasHeader && !isCutShort && !isNewer && damagedCount + missingCount + unknownCount === 0;
}

/** Whether so much was read without one whole line that the file cannot be a backup. */
export function isHopeless(survey: BackupSurvey): boolean {
  return survey.damagedCount >= 100 && !survey.hasHeader && wholeLines(survey) === 0;
}

function wholeLines({ events, images, unknownCount }: BackupSurvey): number {
  return events + images + unknownCount;
}
