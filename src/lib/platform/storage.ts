/** Whether the browser promises to keep this origin's data. The answer is shown to the person; nothing hangs on it. */

/** `unknown`: the browser does not say. */
export type Persistence = 'persisted' | 'best-effort' | 'unknown';

/** The state of the promise. */
export async function readPersistence(): Promise<Persistence> {
  if (!navigator.storage?.persisted) return 'unknown';
  return (await navigator.storage.persisted()) ? 'persisted' : 'best-effort';
}

/** Asks for the promise. Some browsers ask the person, others decide alone. */
export async function requestPersistence(): Promise<Persistence> {
  if (!navigator.storage?.persist) return 'unknown';
  return (await navigator.storage.persist()) ? 'persisted' : 'best-effort';
}

/** Bytes that this origin uses, the app itself included; null when the browser does not say. */
export async function readUsedBytes(): Promise<number | null> {
  if (!navigator.storage?.estimate) return null;
  const { usage } = await navigator.storage.estimate();
  return usage ?? null;
}
