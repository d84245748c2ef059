/**
 * What each built page fetches at once. Kit leaves out of a page's list what another part of the app would fetch
 * later, and a browser then learns of it only when it has read the scripts before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './fingerprint.mjs';

/**
 * A built file, as Vite's manifest tells of it.
 * @typedef {{ file: string; imports?: string[]; css?: string[] }} Built
 */

/**
 * Completes the lists of all pages in a folder.
 * @param {string} folder
 * @param {string} base the sub-path, without a slash at the end
 * @param {Record<string, Built>} manifest
 */
export function completePreloads(folder, base, manifest) {
  for (const name of listFiles(folder, '.').filter((one) => one.endsWith('.html'))) {
    const page = join(folder, name);
    writeFileSync(page, completePage(readFileSync(page, 'utf8'), base, manifest));
  }
}

/**
 * A page with all that its scripts import.
 * @param {string} html
 * @param {string} base
 * @param {Record<string, Built>} manifest
 */
export function completePage(html, base, manifest) {
  const named = Object.values(manifest).filter(({ file }) => html.includes(`${base}/${file}"`));
  /** @type {Set<Built>} */
  const needed = new Set();
  for (const one of named) follow(one, manifest, needed);
  const scripts = [...needed].map(({ file }) => file).filter((file) => file.endsWith('.js'));
  const styles = [...new Set([...needed].flatMap(({ css = [] }) => css))];
  const links = [
    ...scripts.map((file) => [file, 'modulepreload']),
    ...styles.map((file) => [file, 'stylesheet']),
  ]
    .filter(([file]) => !html.includes(`${base}/${file}"`))
    .map(([file, rel]) => `<link href="${base}/${file}" rel="${rel}">`);
  return html.replace('</head>', `${links.join('\n')}</head>`);
}

/**
 * @param {Built} built
 * @param {Record<string, Built>} manifest
 * @param {Set<Built>} needed
 */
function follow(built, manifest, needed) {
  if (needed.has(built)) return;
  needed.add(built);
  for (const key of built.imports ?? []) {
    const imported = manifest[key];
    if (imported) follow(imported, manifest, needed);
  }
}
