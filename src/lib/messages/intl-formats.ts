/** Intl's formats in the reader's language, each made once: making one takes a phone longer than using it a hundred times. */
import { m } from './generated/messages.js';

const made = new Map<string, unknown>();

/** A format of numbers. */
export function numberFormat(style: Intl.NumberFormatOptions): Intl.NumberFormat {
  return takeUp(Intl.NumberFormat, style, '');
}

/** A format of dates and times. It keeps the zone in which it was made, which a traveller leaves: winter and summer tell it. */
export function dateFormat(style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return takeUp(Intl.DateTimeFormat, style, `${new Date(2026, 0)}${new Date(2026, 6)}`);
}

/** The interface's language as the reader's region writes it: en-GB puts the day before the month, en-US after. */
export function regionalLocale(): string {
  const language = m.language_tag();
  const own = globalThis.navigator?.languages?.find((one) => one.split('-')[0] === language);
  return own ?? language;
}

function takeUp<Style, Format>(
  Kind: new (locale: string, style: Style) => Format,
  style: Style,
  zone: string,
): Format {
  const locale = regionalLocale();
  const key = Kind.name + locale + JSON.stringify(style) + zone;
  const format = (made.get(key) as Format | undefined) ?? new Kind(locale, style);
  made.set(key, format);
  return format;
}
