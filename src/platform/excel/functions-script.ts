/**
 * The classic script that the manifest names. Excel wants every function associated before the script ends, but the
 * handlers are in a module, which loads later: so each name gets a stand-in that waits for its handler.
 *
 * Excel runs this script, the page, or both, depending on the platform; doing it twice is harmless.
 */
import type { EarlyFunctions, Handler } from './early-functions.ts';

/** Filled in by the build: the ids of all functions, and the address of the module relative to this script. */
declare const FUNCTION_IDS: readonly string[];
declare const MODULE_PATH: string;

type Scope = typeof globalThis & { bronbladFunctions?: EarlyFunctions };

/** A call that came before its handler gives up after this, so that no cell stays busy for ever. */
const PATIENCE_MS = 45_000;

const scope: Scope = globalThis;
scope.bronbladFunctions ??= associateAll(document.currentScript);

function associateAll(script: typeof document.currentScript): EarlyFunctions {
  const handlers = new Map<string, Handler>();
  const arrival = new EventTarget();
  const arrived = new Promise<void>((resolve) => arrival.addEventListener('settled', () => resolve(), { once: true }));
  const settle = (): boolean => arrival.dispatchEvent(new Event('settled'));
  for (const id of FUNCTION_IDS) {
    CustomFunctions.associate(id, async (...args: unknown[]) => {
      await arrived;
      const handler = handlers.get(id);
      if (!handler) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
      return handler(...args);
    });
  }
  setTimeout(settle, PATIENCE_MS);
  const base = script instanceof HTMLScriptElement ? script.src : document.baseURI;
  import(/* @vite-ignore */ new URL(MODULE_PATH, base).href).catch(settle);
  return {
    provide(provided) {
      for (const [id, handler] of Object.entries(provided)) handlers.set(id, handler);
      settle();
    },
  };
}
