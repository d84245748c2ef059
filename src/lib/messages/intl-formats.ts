/** Intl's formats in the reader's language, each made once: making one takes a phone longer than using it a hundred times. */
import { m } from './generated/messages.js';

const numbersByStyle = new Map<string, Intl.NumberFormat>();
const datesByStyle = new Map<string, Intl.DateTimeFormat>();

/** A format of numbers. */
export function numberFormat(style: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return takeUp(numbersByStyle, style, (locale) => new Intl.NumberFormat(locale, style));
}

/** A format of dates and times. A format keeps the zone in which it was made, so a traveller needs another. */
export function dateFormat(style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const here = { ...style, offset: new Date().getTimezoneOffset() };
  return takeUp(datesByStyle, here, (locale) => new Intl.DateTimeFormat(locale, style));
}

/** The interface's language as the reader's region writes it: en-GB puts the day before the month, en-US after. */
export function regionalLocale(): string {
  const language = m.language_tag();
  const own = globalThis.navigator?.languages?.find((one) => one.split('-')[0] === language);
  return own ?? language;
}

function takeUp<Format>(
  made: Map<string, Format>,
  style: object,
  make: (locale: string) => Format,
): Format {
  const locale = regionalLocale();
  const key = locale + JSON.stringify(style);
  const format = made.get(key) ?? make(locale);
  made.set(key, format);
  return format;
}
