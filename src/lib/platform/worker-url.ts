/**
 * The one place where an address becomes one that a worker may be started from. It lets nothing through but the
 * app's own workers, so that no text from a deck or a link ever runs as a script.
 */

interface ScriptUrlPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** `…/service-worker.js`, or a built worker file with a hash in its name. */
const OWN_WORKER = /\/(service-worker|_app\/immutable\/workers\/[\w.-]+)\.js$/;

let policy: ScriptUrlPolicy | undefined;

/**
 * The address in the form that `new Worker` and `register` accept under the app's trusted-types policy (a string,
 * to TypeScript). Throws for an address that is not of the app's own worker files.
 */
export function trustWorkerUrl(address: string): string {
  // A name may be used for one policy only, so it is made once.
  policy ??= createPolicy();
  return policy.createScriptURL(address);
}

function createPolicy(): ScriptUrlPolicy {
  const rules = { createScriptURL: checkWorkerUrl };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('mandate-worker-url', rules) ?? rules;
}

function checkWorkerUrl(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !OWN_WORKER.test(url.pathname)) {
    throw new TypeError(`Inconsistent: not a worker of this app: ${address}`);
  }
  return url.href;
}
