/** Faults outside our code: recognised for what they are, and told in one line each. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  explainFailure,
  guard,
  readFailure,
  readSystemError,
} from '../../../src/tools/failure.mjs';

const systemError = (code: string, path?: string) => Object.assign(new Error(code), { code, path });

describe('What a step printed', () => {
  const read = (output: string, usesNetwork = true) =>
    readFailure('install the dependencies', output, { usesNetwork }).kind;

  it('tells of a full disk', () => {
    expect(read('npm error code ENOSPC')).toBe('no-space');
    expect(read('tar: write error: No space left on device')).toBe('no-space');
  });

  it('tells of a network that is not there, where the step uses one', () => {
    expect(read('npm error code EAI_AGAIN')).toBe('no-network');
    expect(read('request failed, reason: connect ECONNREFUSED')).toBe('no-network');
    expect(read('connect ECONNREFUSED', false)).toBe('step-failed');
  });

  it('tells of a folder that may not be written to', () => {
    expect(read('npm error EACCES: permission denied')).toBe('not-writable');
  });

  it('is shown as it is when it tells of nothing known', () => {
    const failure = readFailure('build the app', 'Unexpected token\n', { usesNetwork: false });
    expect(explainFailure(failure)).toBe(
      'Unexpected token\nCould not build the app: the reason is above.',
    );
  });
});

describe('A system error', () => {
  it('is explained when a person can mend it', () => {
    expect(readSystemError(systemError('ENOSPC'))).toEqual({ kind: 'no-space' });
    expect(readSystemError(systemError('EROFS', '/srv/app'))).toEqual({
      kind: 'not-writable',
      path: '/srv/app',
    });
  });

  it('is a bug otherwise, and so is anything that is no system error', () => {
    expect(readSystemError(systemError('ENOENT'))).toBeUndefined();
    expect(readSystemError(new TypeError('x is undefined'))).toBeUndefined();
    expect(readSystemError(undefined)).toBeUndefined();
  });
});

describe('Every failure', () => {
  it.each([
    [{ kind: 'no-space' }, 'no space left'],
    [{ kind: 'not-writable', path: '/srv' }, '/srv'],
    [{ kind: 'not-writable', path: undefined }, 'this folder'],
    [{ kind: 'no-network' }, 'registry cannot be reached'],
    [{ kind: 'no-npm' }, 'npm was not found'],
    [{ kind: 'port-taken', port: 4173 }, 'PORT=4174'],
    [{ kind: 'port-refused', port: 80 }, 'port 80'],
    [{ kind: 'bad-port', text: 'x' }, '"x"'],
    [{ kind: 'no-browser' }, 'CHROMIUM_PATH'],
    [{ kind: 'no-browser-there', path: '/opt/none' }, '/opt/none'],
  ] as const)('is one line that says what to do: %o', (failure, words) => {
    const line = explainFailure(failure);
    expect(line).toContain(words);
    expect(line).not.toContain('\n');
  });
});

describe('A command', () => {
  afterEach(() => vi.restoreAllMocks());
  const run = async (main: Parameters<typeof guard>[0]) => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    return { code: await guard(main), printed: print.mock.calls.flat() };
  };

  it('that went well is silent and ends with 0', async () => {
    expect(await run(async () => ({ kind: 'ok' }))).toEqual({ code: 0, printed: [] });
  });

  it('that failed prints its line and ends with 1', async () => {
    const { code, printed } = await run(async () => ({ kind: 'no-npm' }));
    expect(code).toBe(1);
    expect(printed).toEqual([expect.stringContaining('npm was not found')]);
  });

  it('that met a full disk prints its line and ends with 1', async () => {
    const { code, printed } = await run(() => Promise.reject(systemError('ENOSPC')));
    expect(code).toBe(1);
    expect(printed).toEqual([expect.stringContaining('no space left')]);
  });

  it('that met a bug lets it through', async () => {
    await expect(run(() => Promise.reject(new RangeError('bug')))).rejects.toThrow('bug');
  });
});
