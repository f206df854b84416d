/**
 * The classic script that the manifest names. Excel wants every function associated before the script ends, but the
 * handlers are in a module, which loads later: so each name gets a stand-in that waits for its handler.
 *
 * Excel runs this script, the page, or both, depending on the platform; doing it twice is harmless.
 */
import type { EarlyFunctions } from './early-functions.ts';

/** Filled in by the build: the ids of all functions, and the address of the module relative to this script. */
declare const FUNCTION_IDS: readonly string[];
declare const MODULE_PATH: string;

/** A call that came before its handler gives up after this, so that no cell stays busy for ever. */
const PATIENCE_MS = 45_000;

type Handler = (...args: unknown[]) => unknown;
type Scope = typeof globalThis & { bronbladFunctions?: EarlyFunctions };

const scope: Scope = globalThis;

if (!scope.bronbladFunctions) {
  let provide: (handlers: Readonly<Record<string, Handler>>) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const arriving = new Promise<Readonly<Record<string, Handler>>>((resolve, reject) => {
    provide = resolve;
    fail = reject;
  });
  // A module that cannot load fails each call below; here nobody listens yet.
  arriving.catch(() => undefined);
  scope.bronbladFunctions = { provide };
  for (const id of FUNCTION_IDS) {
    CustomFunctions.associate(id, async (...args: unknown[]) => {
      const handlers = await arriving.catch(() => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
      });
      return handlers[id]?.(...args);
    });
  }
  setTimeout(() => fail(new Error('The functions did not load.')), PATIENCE_MS);
  const script = document.currentScript;
  const base = script instanceof HTMLScriptElement ? script.src : document.baseURI;
  import(/* @vite-ignore */ new URL(MODULE_PATH, base).href).catch(fail);
}
