/** The port to serve on: as asked for, free or not, and what a person reads when it is not. */
import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { probePort, readListenError, readPort } from '../../../src/tools/port.mjs';

const host = '127.0.0.1';
let neighbour: Server;
let taken = 0;

beforeEach(async () => {
  neighbour = createServer();
  await new Promise<void>((resolve) => neighbour.listen(0, host, resolve));
  taken = (neighbour.address() as AddressInfo).port;
});
afterEach(() => new Promise((resolve) => neighbour.close(resolve)));

describe('PORT', () => {
  it('is 4173 when nobody asks for another', () => {
    expect(readPort(undefined)).toEqual({ kind: 'ok', port: 4173 });
    expect(readPort('')).toEqual({ kind: 'ok', port: 4173 });
  });

  it('is the number that is asked for', () => {
    expect(readPort('8080')).toEqual({ kind: 'ok', port: 8080 });
    expect(readPort('0')).toEqual({ kind: 'ok', port: 0 });
  });

  it.each(['65536', '-1', '80a', '1e3', ' 80', '4173.5'])('cannot be “%s”', (text) => {
    expect(readPort(text)).toEqual({ kind: 'bad-port', text });
  });
});

describe('A port', () => {
  it('that another program listens on is taken', async () => {
    expect(await probePort(taken, host)).toEqual({ kind: 'port-taken', port: taken });
  });

  it('that nobody listens on is free, and still is after it was asked for', async () => {
    await new Promise((resolve) => neighbour.close(resolve));
    expect(await probePort(taken, host)).toEqual({ kind: 'ok' });
    expect(await probePort(taken, host)).toEqual({ kind: 'ok' });
  });

  it('that this user may not have is refused', () => {
    const error = Object.assign(new Error(), { code: 'EACCES' });
    expect(readListenError(error, 80)).toEqual({ kind: 'port-refused', port: 80 });
  });

  it('is not blamed for another fault', () => {
    expect(readListenError(Object.assign(new Error(), { code: 'EMFILE' }), 80)).toBeUndefined();
  });
});

describe('npm start', () => {
  const start = (port: string) =>
    spawnSync(process.execPath, ['src/tools/start.mjs'], {
      encoding: 'utf8',
      env: { ...process.env, PORT: port },
    });

  it('on a taken port prints one line that names another port, and exits with 1', () => {
    const { status, stdout, stderr } = start(String(taken));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^Port ${taken} is taken .*PORT=${taken + 1} npm start\\n$`));
  });

  it('with a port that is none prints one line and exits with 1', () => {
    const { status, stdout, stderr } = start('eighty');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^PORT must be .*"eighty"\.\n$/);
  });
});
