/**
 * Says whether the running Node is new enough. Imports nothing and uses no recent syntax, since it is the
 * first thing that an old Node reads.
 */

/** The oldest Node that the build tools support. */
const OLDEST = { major: 20, minor: 19 };

/**
 * One line for the person when `version` (such as `20.19.0`) is too old, else undefined.
 * @param {string} version
 * @returns {string | undefined}
 */
export function explainOldNode(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  const { major: oldestMajor, minor: oldestMinor } = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return (
    'Mandate needs Node ' +
    [oldestMajor, oldestMinor].join('.') +
    ' or later; this is Node ' +
    version +
    '. See https://nodejs.org'
  );
}
