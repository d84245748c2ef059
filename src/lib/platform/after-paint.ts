/** Work that a page can be seen without. */

/** Resolves once the browser has painted what is there now; in a hidden page, when it is seen again. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
