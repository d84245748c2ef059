/** File systems of their own for a browser's profile, where this system lets a test have them: Linux, root, mount. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A mounted folder. */
export interface Mount {
  readonly folder: string;
  readonly remove: () => void;
}

/** An ext4 file system in a file, which can be seen as it stands on the disk at any moment. */
export interface Image extends Mount {
  /** Has everything written out. */
  readonly sync: () => void;
  /** Puts in its place what the disk would hold if the power failed now; what was in memory alone is gone. */
  readonly cutPower: () => void;
}

/** Why there are no loop devices here; undefined when there are. */
export function explainNoLoop(): string | undefined {
  return explainFailure(() => makeImage(8).remove());
}

/** Why no file system can be made in memory; undefined when it can. */
export function explainNoTmpfs(): string | undefined {
  return explainFailure(() => mountTmpfs(1).remove());
}

/** A file system in memory of so many megabytes. */
export function mountTmpfs(megabytes: number): Mount {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-tmpfs-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  return { folder, remove: () => unmount(folder) };
}

/** An ext4 file system in a file of so many megabytes. */
export function makeImage(megabytes: number): Image {
  const home = mkdtempSync(join(tmpdir(), 'mandate-disk-'));
  const folder = join(home, 'mounted');
  const disk = join(home, 'disk.img');
  const copy = join(home, 'copy.img');
  mkdirSync(folder);
  run('truncate', '-s', `${megabytes}M`, disk);
  run('mkfs.ext4', '-q', '-F', disk);
  run('mount', '-o', 'loop', disk, folder);
  return {
    folder,
    sync: () => run('sync', '-f', folder),
    cutPower: () => {
      run('cp', '--sparse=always', disk, copy);
      detach(folder);
      run('mv', copy, disk);
      run('mount', '-o', 'loop', disk, folder);
    },
    remove: () => {
      detach(folder);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Takes a file system away. What still has a file in it open, a browser that is dying, keeps it until it is gone. */
function detach(folder: string): void {
  run('umount', '--lazy', folder);
}

function unmount(folder: string): void {
  detach(folder);
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, ...args: string[]): void {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr.trim()}`);
}

function explainFailure(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
