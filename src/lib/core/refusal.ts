/** Why something that came from outside (a link, a file, a QR code) is not taken. Nothing is lost by a refusal. */

/** The reasons, each with one text in the messages. */
export type Refusal =
  /** The end is missing, as when a message broke the link. */
  | { readonly kind: 'cut-short' }
  /** It is not what was made: a byte or more has changed on the way. */
  | { readonly kind: 'changed' }
  /** It was made by a newer version of the app. */
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  /** It is something else altogether. */
  | { readonly kind: 'unrecognised' };

/** What reading gives: the value, or why not. */
export type Reading<Value> = { readonly kind: 'read'; readonly value: Value } | Refusal;

/** A value that was read. */
export function read<Value>(value: Value): Reading<Value> {
  return { kind: 'read', value };
}
