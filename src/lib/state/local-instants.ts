/** Instants as the browser's own field for day and time has them: in this device's time zone, to the minute. */

/** The field's text; empty for none. */
export function toLocalText(at: number | undefined): string {
  if (at === undefined) return '';
  const minutesEast = -new Date(at).getTimezoneOffset();
  return new Date(at + minutesEast * 60_000).toISOString().slice(0, 16);
}

/** The instant; undefined for none, and while the field is not filled in whole. */
export function fromLocalText(text: string): number | undefined {
  // Browsers read more than that as a date, each in its own way.
  if (!/^\d{4,}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined;
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : at;
}
