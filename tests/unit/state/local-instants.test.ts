/** A day and a time as the browser's field has them, in the time zone of the device. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromLocalText, toLocalText } from '../../../src/lib/state/local-instants';

const zone = process.env['TZ'];

describe('A moment in a field', () => {
  beforeEach(() => {
    process.env['TZ'] = 'Asia/Kathmandu';
  });
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is shown and read in local time', () => {
    const at = Date.parse('2027-03-01T03:15Z');
    expect(toLocalText(at)).toBe('2027-03-01T09:00');
    expect(fromLocalText('2027-03-01T09:00')).toBe(at);
  });

  it('is none while the field is empty or filled in by half', () => {
    expect([fromLocalText(''), fromLocalText('2027-03-')]).toEqual([undefined, undefined]);
    expect(toLocalText(undefined)).toBe('');
  });
});
