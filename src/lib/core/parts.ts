/**
 * A code that is too long for one QR code, as a chain of numbered parts. Parts are gathered in any order and as often
 * as they are met; parts of different chains never mix.
 */
import { shortHash } from './hash';

/** One part of a chain. `index` counts from 0; `chainId` is the start of the whole text's hash: 8 digits. */
export interface Part {
  readonly chainId: string;
  readonly index: number;
  readonly count: number;
  readonly text: string;
}

/** Parts gathered so far, by their place. */
export interface Chain {
  readonly chainId: string;
  readonly count: number;
  readonly textsByIndex: ReadonlyMap<number, string>;
}

/** What adding a part comes to. `other-chain`: the part belongs to something else; the chain is unchanged. */
export type Gathered =
  | { readonly kind: 'waiting'; readonly chain: Chain; readonly missing: readonly number[] }
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'other-chain'; readonly chain: Chain };

/** Cuts a text into parts of about one length, at most `partLength` characters each. */
export function splitIntoParts(text: string, partLength: number): Part[] {
  const count = Math.max(1, Math.ceil(text.length / partLength));
  const length = Math.ceil(text.length / count);
  const chainId = shortHash(text, 8);
  return Array.from({ length: count }, (_, index) => ({
    chainId,
    index,
    count,
    text: text.slice(index * length, (index + 1) * length),
  }));
}

/** Adds a part to a chain; null begins one. */
export function gatherPart(chain: Chain | null, part: Part): Gathered {
  const { chainId, index, count, text } = part;
  if (chain && (chain.chainId !== chainId || chain.count !== count))
    return { kind: 'other-chain', chain };
  const textsByIndex = new Map(chain?.textsByIndex).set(index, text);
  const places = Array.from({ length: count }, (_, place) => place);
  const missing = places.filter((place) => !textsByIndex.has(place));
  if (missing.length > 0)
    return { kind: 'waiting', chain: { chainId, count, textsByIndex }, missing };
  const whole = places.map((place) => textsByIndex.get(place) ?? '').join('');
  return shortHash(whole, 8) === chainId ? { kind: 'whole', text: whole } : { kind: 'changed' };
}
