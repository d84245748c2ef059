/**
 * Fingerprints of file trees: of contents, to know whether a result is stale, and of listings, to know whether a
 * result is still as it was left. It only reads.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files at and under `path`, sorted, as addresses relative to `root` with forward slashes. A path that does not
 * exist has none.
 * @param {string} root
 * @param {string} path
 * @param {string[]} omitted addresses that are left out with all that is under them
 * @returns {string[]}
 */
export function listFiles(root, path, omitted = []) {
  const absolute = join(root, path);
  if (omitted.includes(path) || !existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(root, path === '.' ? name : `${path}/${name}`, omitted));
}

/**
 * A hash of the names and contents of all files at and under `paths`, and of `extras`.
 * @param {string} root
 * @param {string[]} paths
 * @param {{ omitted?: string[], extras?: string[] }} [options]
 */
export function hashContents(root, paths, { omitted = [], extras = [] } = {}) {
  const hash = createHash('sha256');
  for (const extra of extras) hash.update(`${extra}\0`);
  for (const file of paths.flatMap((path) => listFiles(root, path, omitted))) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * A hash of the names, sizes and times of all files under a folder: cheap, and different as soon as anything was
 * written there since. Undefined when the folder is empty or absent.
 * @param {string} folder
 */
export function hashListing(folder) {
  const files = listFiles(folder, '.');
  if (files.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(folder, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}
