/** Why documents gave nothing, in words. */
import { m } from '$lib/messages/generated/messages.js';
import { describeReadProblem } from '$lib/messages/generate';
import { largestFileMegabytes, type ImportRefusal } from '$lib/state/import-desk.svelte';

/** What happened, what is safe, what to do. */
export function sayRefusal(refusal: ImportRefusal): string {
  switch (refusal.kind) {
    case 'refused':
      return sayProblem(refusal);
    case 'cancelled':
      return m.import_cancelled();
    case 'failed':
      return m.import_failed();
    case 'nothing':
      return m.generate_nothing_found();
    case 'busy':
      return m.import_busy();
  }
}

function sayProblem({ name, problem }: Extract<ImportRefusal, { kind: 'refused' }>): string {
  const reason = describeReadProblem(problem, largestFileMegabytes);
  return name === '' ? reason : m.import_refused({ name, reason });
}
