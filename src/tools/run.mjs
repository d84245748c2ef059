/**
 * Runs another program and keeps what it printed. It never throws for what that program did: the exit code tells.
 */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {boolean} [isEchoed] also show the output as it comes
 */

/** @typedef {{ code: number | null, output: string, elapsedMs: number }} RunResult a null code: it could not be started, or was killed */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<RunResult>}
 */
export function runProgram(command, args, { cwd, env, isEchoed = false }) {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a .cmd file on Windows, which only a shell can run.
    shell: process.platform === 'win32' && !command.endsWith('.exe'),
  });
  /** @type {Buffer[]} */
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      chunks.push(chunk);
      if (isEchoed) process.stdout.write(chunk);
    });
  }
  return new Promise((resolve) => {
    const settle = (/** @type {number | null} */ code, /** @type {string} */ note) =>
      resolve({
        code,
        output: Buffer.concat(chunks).toString('utf8') + note,
        elapsedMs: performance.now() - startedAt,
      });
    child.on('error', (error) => settle(null, String(error)));
    child.on('close', (code) => settle(code, ''));
  });
}

/**
 * Runs npm: the one that started us where there is one, so that no other npm on the path is picked up.
 * @param {string[]} args
 * @param {RunOptions} options
 */
export function runNpm(args, options) {
  const script = process.env['npm_execpath'];
  return script?.endsWith('npm-cli.js')
    ? runProgram(process.execPath, [script, ...args], options)
    : runProgram('npm', args, options);
}

/**
 * Runs a file of an installed package under this Node.
 * @param {string} file address inside node_modules, such as `vitest/vitest.mjs`
 * @param {string[]} args
 * @param {RunOptions} options
 */
export function runPackage(file, args, options) {
  return runProgram(process.execPath, [`node_modules/${file}`, ...args], options);
}
