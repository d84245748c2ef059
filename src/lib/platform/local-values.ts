/**
 * Small values kept outside the database, in localStorage: what must be known before the database is open, or must
 * survive its loss. Where the browser refuses it, values are simply absent.
 */

/** Reads a value that `writeLocal` stored; null when absent, unreadable or refused. */
export function readLocal(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch (error) {
    return refuse(error);
  }
}

/** Stores a value. True when it was stored. */
export function writeLocal(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch (error) {
    return refuse(error) !== null;
  }
}

/** Takes a value away. */
export function forgetLocal(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch (error) {
    refuse(error);
  }
}

/** Forgets every value of this app; other apps of the same host keep theirs. */
export function forgetAllLocal(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (/^(\w+-)?mandate-/.test(key)) localStorage.removeItem(key);
  } catch (error) {
    refuse(error);
  }
}

/** Takes every value away whose key begins with `prefix`. */
export function forgetLocalUnder(prefix: string): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys) localStorage.removeItem(key);
  } catch (error) {
    refuse(error);
  }
}

/** Blocked or full storage and damaged text are expected here; anything else is a bug. */
function refuse(error: unknown): null {
  if (error instanceof DOMException || error instanceof SyntaxError) return null;
  throw error;
}
