/** "Erase everything on this device" left the instructor's private key: its store had been added and was not named there. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { DeviceId } from '../../src/lib/core/ids';
import { eraseEverything } from '../../src/lib/store/erase';
import { openDatabase } from '../../src/lib/store/open';
import { keepInstructorKey } from '../../src/lib/store/papers';

it('erasing everything empties every store but for the new name of the device', async () => {
  const silent = { onBlocked: () => undefined, onLost: () => undefined };
  const database = await openDatabase('erase-all', silent);
  await keepInstructorKey(database, { publicKey: 'open', privateKey: 'secret', madeAt: 1 });
  await eraseEverything(database, 'fresh' as DeviceId);
  const names = [...database.objectStoreNames];
  const counts = await Promise.all(names.map(async (name) => [name, await database.count(name)]));
  database.close();
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(names.map((name) => [name, name === 'device' ? 1 : 0])),
  );
});
