/**
 * Rewrites the address bar in place: no page is loaded and no step back is added. The router's own state is left as it
 * is; the router is not told, so this is for what a page alone reads, and only when it opens.
 */

/** Writes the query, or takes it away when it has no part, and takes the anchor away. */
export function rewriteQuery(parts: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams(parts).toString();
  history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
}

/** A part of the query; null when the address has none of that name. */
export function readQuery(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Takes the anchor away. */
export function forgetAnchor(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
