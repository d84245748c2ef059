/** Work on the log goes one after another, and a failure does not end the line. */
import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/lib/state/turns';

describe('Turns', () => {
  it('begin only when the one before has ended, also when it failed', async () => {
    const turns = new Turns();
    const said: string[] = [];
    let end: () => void = () => undefined;
    const first = turns.take(async () => {
      said.push('first begins');
      await new Promise<void>((resolve) => (end = resolve));
      said.push('first ends');
      throw new Error('failed');
    });
    const second = turns.take(async () => said.push('second'));
    await Promise.resolve();
    end();
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(said).toEqual(['first begins', 'first ends', 'second']);
  });
});
