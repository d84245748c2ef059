/**
 * The key sheet of a paper whose feedback comes after the due time: which options are right, and why. The paper holds
 * its hash, so no other sheet opens it; the salt keeps that hash from telling the keys before their time.
 */
import { areSameBytes, ByteReader, ByteWriter } from './bytes';
import { isRichText } from './check-contents';
import { isListOf, parseJson } from './check-value';
import { canonicalJson, shortHash } from './hash';
import type { Paper } from './paper';
import type { PackedPaper } from './paper-code';
import type { AskedItem } from './paper-items';
import { read, type Reading } from './refusal';
import type { RichText } from './rich-text';

/** What is right. Lists are in the order of the paper's items, and in each in the order of its options. */
export interface KeySheet {
  readonly paperHash: string;
  /** 32 random hexadecimal digits. */
  readonly salt: string;
  /** Places of the keys among the options, from 0. */
  readonly keys: readonly (readonly number[])[];
  /** Rationales of own items; empty for a shipped item, whose deck has them. */
  readonly rationales: readonly (readonly RichText[])[];
}

/** Why a key sheet does not open a paper. */
export type KeySheetFit = 'fits' | 'other-paper' | 'not-the-instructors';

/** The keys of a paper's items, to be given out later. `asked`: the items with their keys, in the paper's order. */
export function makeKeys<One extends AskedItem>(
  asked: readonly One[],
  isOwn: (one: One) => boolean,
  salt: string,
): Omit<KeySheet, 'paperHash'> {
  return {
    salt,
    keys: asked.map(({ item }) =>
      item.options.flatMap(({ isKey }, place) => (isKey ? [place] : [])),
    ),
    rationales: asked.map((one) =>
      isOwn(one) ? one.item.options.map(({ rationale }) => rationale) : [],
    ),
  };
}

/** The hash that a paper carries of its key sheet: 16 hexadecimal digits. */
export function hashKeys({ salt, keys, rationales }: Omit<KeySheet, 'paperHash'>): string {
  return shortHash(canonicalJson({ salt, keys, rationales }), 16);
}

/** Whether a sheet is the one that a paper promises. */
export function fitKeySheet(sheet: KeySheet, paper: Paper, paperHash: string): KeySheetFit {
  if (sheet.paperHash !== paperHash) return 'other-paper';
  return hashKeys(sheet) === paper.keySheetHash ? 'fits' : 'not-the-instructors';
}

/** The items with their keys and rationales: those of the sheet, and where it has none the items' own. */
export function applyKeySheet(asked: readonly AskedItem[], sheet: KeySheet): AskedItem[] {
  return asked.map(({ scenario, item }, index) => {
    const options = item.options.map((option, place) => ({
      ...option,
      isKey: sheet.keys[index]?.includes(place) ?? false,
      rationale: sheet.rationales[index]?.[place] ?? option.rationale,
    }));
    return { scenario, item: { ...item, options } };
  });
}

/** Packs a key sheet. */
export function packKeySheet(sheet: KeySheet): PackedPaper {
  const plain = new ByteWriter().hex(sheet.paperHash).hex(sheet.salt).number(sheet.keys.length);
  for (const places of sheet.keys)
    plain.number(places.reduce((mask, place) => mask + 2 ** place, 0));
  const text = new TextEncoder().encode(canonicalJson(sheet.rationales));
  return { plain: plain.toBytes(), text };
}

/** Unpacks a key sheet. */
export function unpackKeySheet(packed: PackedPaper): Reading<KeySheet> {
  const reader = new ByteReader(packed.plain);
  const paperHash = reader.hex(32);
  const salt = reader.hex(32);
  const keys = Array.from({ length: reader.count() }, () => placesOf(reader.number()));
  const rationales = parseJson(new TextDecoder().decode(packed.text));
  if (!reader.isSound || !areRationales(rationales, keys.length)) return { kind: 'changed' };
  const sheet: KeySheet = { paperHash, salt, keys, rationales };
  const again = packKeySheet(sheet);
  const isSame = areSameBytes(again.plain, packed.plain) && areSameBytes(again.text, packed.text);
  return isSame ? read(sheet) : { kind: 'changed' };
}

const mostOptions = 12;

function placesOf(mask: number): number[] {
  const places = Array.from({ length: mostOptions }, (_, place) => place);
  return places.filter((place) => Math.floor(mask / 2 ** place) % 2 === 1);
}

const areLists = isListOf(isListOf(isRichText, mostOptions), 200);

function areRationales(value: unknown, count: number): value is RichText[][] {
  return areLists(value) && Array.isArray(value) && value.length === count;
}
