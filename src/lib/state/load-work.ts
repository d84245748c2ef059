/** Loads what works on the log. When that fails nothing has been written yet, and the person is told why. */
import type { StorageFault } from '../store/open';

/** The module `log-work`. Rejects with a `StorageFault`. */
export const loadWork = () =>
  import('./log-work').catch((): never => {
    throw { kind: 'incomplete' } satisfies StorageFault;
  });
