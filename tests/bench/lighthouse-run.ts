/**
 * Runs Lighthouse, which is fetched for the run (`npm exec`): with all that it brings along it is larger than everything
 * else that this project installs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const release = 'lighthouse@13.5.0';

/** What is read of a report. Scores go from 0 to 1. */
export interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** Rejects with a plain sentence when Lighthouse cannot be had. */
export async function requireLighthouse(): Promise<void> {
  const { code, said } = await run(['--version'], {});
  if (code === 0) return;
  const sentence = `${release} cannot be had: it comes over the network or from npm's cache.`;
  throw new Error(`${sentence} npm says:\n${said}`);
}

/** Lighthouse's report of a page. Not synchronous: the server that it asks runs in this process. */
export async function examine(
  address: string,
  browserPath: string,
  categories: readonly string[],
): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-lighthouse-'));
  const file = join(folder, 'report.json');
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const args = [address, '--quiet', '--output=json', `--output-path=${file}`];
  args.push(`--only-categories=${categories.join(',')}`, `--chrome-flags=${flags.join(' ')}`);
  try {
    const { code, said } = await run(args, { CHROME_PATH: browserPath });
    if (code !== 0) throw new Error(`Lighthouse could not examine ${address}:\n${said}`);
    return readReport(readFileSync(file, 'utf8'), address);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page that did not load has a report too, without any figure. */
function readReport(text: string, address: string): Report {
  const report = JSON.parse(text) as Report & { readonly runtimeError?: { message: string } };
  if (report.runtimeError)
    throw new Error(`Lighthouse could not examine ${address}: ${report.runtimeError.message}`);
  return report;
}

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const npm = ['exec', '--yes', '--prefer-offline', `--package=${release}`, '--', 'lighthouse'];
  const child = spawn('npm', [...npm, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  return { code, said };
}
