/**
 * A later version of a build without building again: a copy in which the version and every hashed name are changed,
 * throughout, and the content policy's hashes are made anew. What the browser and the service worker go by is thus
 * as after a real change of every file; the code does the same.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../src/tools/fingerprint.mjs';

export interface NextBuild {
  readonly folder: string;
  readonly remove: () => void;
}

const hashedPath = /^_app\/immutable\/.*[./-]([\w-]{8}\.\w+)$/;
const isText = /\.(html|js|css|json)$/;

/** Makes the version after the one in `folder`. */
export function makeNextBuild(folder: string): NextBuild {
  const copy = mkdtempSync(join(tmpdir(), 'mandate-next-'));
  cpSync(folder, copy, { recursive: true });
  const paths = listFiles(copy, '.');
  const names = paths.flatMap((path) => hashedPath.exec(path)?.[1] ?? []);
  const version = readVersion(folder);
  const change = (text: string) =>
    names
      .reduce((changed, name) => changed.replaceAll(name, renameHash(name)), text)
      .replaceAll(version, `${version}-next`);
  for (const path of paths.filter((one) => isText.test(one))) {
    const text = readFileSync(join(copy, path), 'utf8');
    writeFileSync(join(copy, path), signScripts(text, change(text)));
  }
  for (const path of paths) renameSync(join(copy, path), join(copy, change(path)));
  return { folder: copy, remove: () => rmSync(copy, { recursive: true }) };
}

/** The version of a build, as its shell says. */
export function readVersion(folder: string): string {
  const shell = readFileSync(join(folder, '200.html'), 'utf8');
  const version = /<html[^>]* data-version="([^"]+)"/.exec(shell)?.[1];
  if (version === undefined) throw new Error(`The shell in ${folder} has no version`);
  return version;
}

function renameHash(name: string): string {
  const [first = ''] = name;
  return `${first === 'n' ? 'm' : 'n'}${name.slice(1)}`;
}

/** Puts the hashes of the scripts in `after` where the content policy has those of the scripts in `before`. */
function signScripts(before: string, after: string): string {
  const old = hashScripts(before);
  return hashScripts(after).reduce(
    (text, hash, index) => text.replaceAll(old[index] ?? hash, hash),
    after,
  );
}

/** The hashes of a page's inline scripts, as a content policy has them. */
export function hashScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);
  return scripts.map((script) => `sha256-${createHash('sha256').update(script).digest('base64')}`);
}
