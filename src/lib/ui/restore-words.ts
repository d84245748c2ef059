/** What a backup holds, lacks and brought, in sentences. */
import type { BackupSurvey } from '../core/survey-backup';
import { formatReviews } from '../messages/format-storage';
import { m } from '../messages/generated/messages.js';

/** What came in, counted. */
export interface Restored {
  readonly added: number;
  readonly reviews: number;
  readonly decks: number;
  readonly images: number;
  readonly alreadyThere: number;
  readonly conflicts: number;
}

/** Why nothing can be restored from a file. */
export const refusals = {
  empty: m.restore_refused_empty,
  'too-large': m.restore_refused_too_large,
  unreadable: m.restore_refused_unreadable,
  'not-a-backup': m.restore_refused_not_a_backup,
  'newer-format': m.restore_refused_newer_format,
} as const;

/** What is not whole in a backup, and what is. */
export function describeSurvey(survey: BackupSurvey): string[] {
  const { damagedCount, missingCount, unknownCount } = survey;
  return [
    ...(survey.isNewer ? [m.restore_newer()] : []),
    ...(survey.hasHeader ? [] : [m.restore_no_header()]),
    ...(damagedCount > 0
      ? [m.restore_damaged({ count: damagedCount, lines: listLines(survey) })]
      : []),
    ...(survey.isCutShort ? [m.restore_cut_short()] : []),
    ...(missingCount > 0 ? [m.restore_missing({ count: missingCount })] : []),
    ...(unknownCount > 0 ? [m.restore_unknown({ count: unknownCount })] : []),
    m.restore_rest_holds({ reviews: formatReviews(survey.reviews) }),
  ];
}

function listLines({ damagedLines, damagedCount }: BackupSurvey): string {
  const lines = damagedLines.join(m.list_comma());
  return damagedCount > damagedLines.length ? m.restore_damaged_more({ lines }) : lines;
}

/** What a restore brought. */
export function describeRestored(restored: Restored): string[] {
  const { added, alreadyThere, images, conflicts } = restored;
  const reviews = formatReviews(restored.reviews);
  const decks = m.decks_count({ count: restored.decks });
  return [
    added + images === 0 ? m.restore_nothing_new() : m.restore_done({ reviews, decks }),
    ...(added > 0 ? [m.restore_more({ count: added })] : []),
    ...(images > 0 ? [m.restore_images({ count: images })] : []),
    ...(added > 0 && alreadyThere > 0 ? [m.restore_already({ count: alreadyThere })] : []),
    ...(conflicts > 0 ? [m.restore_conflicts({ count: conflicts })] : []),
  ];
}
