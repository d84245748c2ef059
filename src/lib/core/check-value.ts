/**
 * Checks the shape of values that came from outside, before anything reads them as what they claim to be. A check
 * answers yes or no and touches nothing; a record with a key too many is refused like one with a key too few.
 */

/** Whether a value has a shape. `depth`: how many more levels may follow, against endless nesting. */
export type Check = (value: unknown, depth?: number) => boolean;

/** Text of at most `limit` characters, which `pattern` matches. */
export function isText(limit: number, pattern?: RegExp): Check {
  return (value) =>
    typeof value === 'string' && value.length <= limit && (pattern?.test(value) ?? true);
}

/** A whole number between two bounds, both allowed. */
export function isWhole(from: number, to: number): Check {
  return (value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
}

/** True or false. */
export const isBoolean: Check = (value) => typeof value === 'boolean';

/** One of some words. */
export function isOneOf(words: readonly unknown[]): Check {
  return (value) => words.includes(value);
}

/** A list of at most `limit` members of one shape. */
export function isListOf(check: Check, limit: number): Check {
  return (value, depth) =>
    Array.isArray(value) && value.length <= limit && value.every((member) => check(member, depth));
}

/** A record with exactly these keys; those of `optional` may be absent. */
export function isRecordOf(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  return (value, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const areAllThere = Object.keys(required).every((key) => Object.hasOwn(value, key));
    return (
      areAllThere &&
      Object.entries(value).every(([key, inner]) => checks.get(key)?.(inner, depth) ?? false)
    );
  };
}

/** A record whose `kind` says which of some shapes it has. */
export function isVariant(checksByKind: Readonly<Record<string, Check>>): Check {
  return (value, depth) => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
    if (typeof kind !== 'string' || !Object.hasOwn(checksByKind, kind)) return false;
    return checksByKind[kind]?.(value, depth) ?? false;
  };
}

/** Parsed JSON; undefined when the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
