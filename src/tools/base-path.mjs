/** The sub-path of a web host under which the app is served, in the one form that the build and the server share. */

/**
 * `/mandate` for `mandate`, `/mandate/` and the like; empty for the root of a host.
 * @param {string | undefined} text as a person wrote it, in `BASE_PATH`
 * @returns {'' | `/${string}`}
 */
export function normalizeBasePath(text) {
  const segments = (text ?? '').split('/').filter((segment) => segment !== '');
  return segments.length === 0 ? '' : `/${segments.join('/')}`;
}
