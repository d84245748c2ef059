/** The first thing that any Node reads: one line when it is too old, silence otherwise. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainOldNode } from '../../../src/tools/node-version.mjs';

describe('A Node', () => {
  it.each(['20.19.0', '20.20.1', '21.0.0', '22.4.0', '24.1.0', '100.0.0'])(
    '%s will do',
    (version) => {
      expect(explainOldNode(version)).toBeUndefined();
    },
  );

  it.each(['20.18.3', '18.20.0', '16.0.0', '8.17.0', '0.12.18'])(
    '%s is told which is needed',
    (version) => {
      const line = explainOldNode(version) ?? '';
      expect(line).toContain('Node 20.19 or later');
      expect(line).toContain(version);
      expect(line).not.toContain('\n');
    },
  );

  it('is asked for by package.json in the same version', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('>=20.19');
  });
});

describe.each(['start', 'test'])('npm %s under a Node that is too old', (command) => {
  it('prints that one line and exits with 1, before it loads anything else', () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' });`;
    const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const args = ['--import', preload, `src/tools/${command}.mjs`];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd()).toBe(explainOldNode('18.20.0'));
  });
});
