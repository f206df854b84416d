import { ODATA_V4 } from './odata-v4.ts';
import type { Protocol, ProtocolName } from './protocol.ts';

/** The dialect to speak, asked once; an asking that fails is asked again. */
export function createProtocolChoice(
  ask: () => Promise<ProtocolName> = () => Promise.resolve('v4'),
): () => Promise<Protocol> {
  let chosen: Promise<Protocol> | undefined;
  return () => {
    chosen ??= ask().then(async (name) => (name === 'v3' ? (await import('./odata-v3.ts')).ODATA_V3 : ODATA_V4));
    chosen.catch(() => (chosen = undefined));
    return chosen;
  };
}
