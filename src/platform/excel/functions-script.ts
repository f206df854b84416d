/**
 * The classic script that the manifest names. Excel wants every function associated before the script ends, but the
 * handlers are in a module, which loads later: so each name gets a stand-in that waits for its handler.
 *
 * Excel runs this script, the page, or both, depending on the platform; doing it twice is harmless.
 */
import { createEarlyFunctions, type EarlyFunctions } from './early-functions.ts';

/** Filled in by the build: the ids of all functions, and the address of the module relative to this script. */
declare const FUNCTION_IDS: readonly string[];
declare const MODULE_PATH: string;

type Scope = typeof globalThis & { bronbladFunctions?: EarlyFunctions };

const scope: Scope = globalThis;

if (!scope.bronbladFunctions) {
  const early = createEarlyFunctions({
    ids: FUNCTION_IDS,
    associate: (id, handler) => CustomFunctions.associate(id, handler),
    missing: () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable),
    now: () => performance.now(),
    later: (run, ms) => void setTimeout(run, ms),
  });
  scope.bronbladFunctions = early;
  const script = document.currentScript;
  const base = script instanceof HTMLScriptElement ? script.src : document.baseURI;
  // The page imports the same module itself: a failure here is not yet one for the cells.
  import(/* @vite-ignore */ new URL(MODULE_PATH, base).href).catch(() => undefined);
}
