/** Storage faults in words: a heading and a sentence for a page, a reason for the middle of a notice. */
import { m } from '../messages/generated/messages.js';

/** Why the log is not to be had, by kind. `name` is the browser's own word for a fault that we do not know. */
export interface Fault {
  readonly kind: FaultKind;
  readonly name?: string;
}

/** The kinds that have words. */
export type FaultKind =
  | 'waiting'
  | 'reading'
  | 'no-storage'
  | 'blocked'
  | 'newer-version'
  | 'quota'
  | 'lost'
  | 'incomplete'
  | 'no-decks'
  | 'unknown';

/** A page's heading and text. */
export function describeFault({ kind, name = '' }: Fault): { heading: string; body: string } {
  const texts: Readonly<Record<FaultKind, () => { heading: string; body: string }>> = {
    waiting: () => ({ heading: m.waiting_heading(), body: m.waiting_body() }),
    reading: () => ({ heading: m.reading_heading(), body: m.reading_body() }),
    'no-storage': () => ({ heading: m.fault_no_storage_heading(), body: m.fault_no_storage() }),
    blocked: () => ({ heading: m.fault_blocked_heading(), body: m.fault_blocked() }),
    'newer-version': () => ({
      heading: m.fault_newer_version_heading(),
      body: m.fault_newer_version(),
    }),
    quota: () => ({ heading: m.fault_quota_heading(), body: m.fault_quota() }),
    'no-decks': () => ({ heading: m.library_failed_heading(), body: m.library_failed() }),
    incomplete: () => ({ heading: m.fault_incomplete_heading(), body: m.fault_incomplete() }),
    lost: () => ({ heading: m.fault_lost_heading(), body: m.fault_lost() }),
    unknown: () => ({ heading: m.fault_unknown_heading(), body: m.fault_unknown({ name }) }),
  };
  return texts[kind]();
}

/** The reason why something was not saved, to stand inside a sentence. */
export function describeReason({ kind, name = '' }: Fault): string {
  const texts: Readonly<Record<FaultKind, () => string>> = {
    waiting: m.reason_blocked,
    reading: m.reading_heading,
    'no-storage': m.reason_no_storage,
    blocked: m.reason_blocked,
    'newer-version': m.reason_newer_version,
    quota: m.reason_quota,
    'no-decks': m.library_failed_heading,
    incomplete: m.reason_incomplete,
    lost: m.reason_lost,
    unknown: () => m.reason_unknown({ name }),
  };
  return texts[kind]();
}
