/** Why a link, a code or a file was not taken, in words: what happened, what is safe, what to do. */
import type { Refusal } from '../core/refusal';
import { m } from './generated/messages.js';

/** The sentence for a refusal. */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'cut-short':
      return m.refusal_cut_short();
    case 'changed':
      return m.refusal_changed();
    case 'newer-format':
      return m.refusal_newer_format();
    case 'too-large':
      return m.refusal_too_large({ size: refusal.megabytes });
    case 'unrecognised':
      return m.refusal_unrecognised();
  }
}
