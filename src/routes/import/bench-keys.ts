/** What a key means on the review bench. Keys that are at work elsewhere, in a field or with a modifier, mean nothing. */

/** A gesture that has a key. */
export type BenchKey = 'accept' | 'edit' | 'skip' | 'undo' | 'own' | 'next' | 'previous';

const keys: Readonly<Record<string, BenchKey>> = {
  a: 'accept',
  e: 'edit',
  s: 'skip',
  u: 'undo',
  n: 'own',
  arrowdown: 'next',
  arrowup: 'previous',
};

/** The gesture that a key stands for; undefined when it stands for none. */
export function readBenchKey(event: KeyboardEvent): BenchKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = keys[event.key.toLowerCase()];
  const isArrow = key === 'next' || key === 'previous';
  if (event.repeat && !isArrow) return undefined;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, dialog')) return undefined;
  // There the arrows scroll.
  return isArrow && target.closest('[data-scrolls]') ? undefined : key;
}
