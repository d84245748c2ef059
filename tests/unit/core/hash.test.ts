/** Content hashes: known vectors, and equal values giving equal text. */
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashText, shortHash } from '../../../src/lib/core/hash';

describe('a hash', () => {
  it('is SHA-256 of the UTF-8 bytes', () => {
    expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hashText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hashText('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });

  it('is cut to the digits that are asked for', () => {
    expect(shortHash('abc', 12)).toBe('ba7816bf8f01');
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, at any depth', () => {
    const one = canonicalJson({ b: [{ d: 1, c: 2 }], a: null });
    expect(one).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] })).toBe(one);
  });

  it('keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: [2, 1] })).toBe('{"b":[2,1]}');
  });
});
