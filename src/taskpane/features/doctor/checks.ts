import * as z from 'zod/mini';

import { isSourceError, SOURCE_IDS, type SourceId } from '../../../core/errors.ts';
import { createHttp } from '../../../core/http.ts';
import { hasWanted, REQUIREMENT_SETS, type RequirementSet } from '../../../platform/capabilities.ts';
import { isGuarded } from '../../../platform/credentials.ts';
import { checkWorker } from '../../../runtime/check-worker.ts';
import type { Checkup } from '../../checkup.ts';
import type { PaneServices } from '../../pane-services.ts';
import { testSource } from '../../test-source.ts';
import type { Found } from './found.ts';

export type Subject = 'version' | 'worker' | 'storage' | 'excel' | 'gateway' | 'consent' | RequirementSet;
export type Group = 'addin' | 'excel' | 'connection' | 'workbook';

/** One line: what is looked at, and how. Rejects when its signal aborts, and for mistakes of ours. */
export type Check = {
  readonly id: string;
  readonly group: Group;
  readonly about: { readonly subject: Subject } | { readonly source: SourceId };
  readonly run: (signal: AbortSignal) => Promise<Found>;
};

export type CheckServices = Pick<PaneServices, 'runtime' | 'clock' | 'storage' | 'access'> & {
  readonly checkup: Checkup;
};

const STORAGE_KEY = 'pane.kept';
const SOON_MS = 3 * 86_400_000;

/** Every line of the page, in its order. Sources are asked once the server is known to be there. */
export function createChecks(services: CheckServices): readonly Check[] {
  let asked: Promise<Found> | undefined;
  const gateway = (signal: AbortSignal): Promise<Found> => (asked = askGateway(services, signal));
  const isReached = async (): Promise<boolean> => {
    const found = await asked?.catch(() => undefined);
    return found === undefined || !isGone(found);
  };
  const own = (group: Group, subject: Subject, run: Check['run']): Check => ({
    id: subject,
    group,
    about: { subject },
    run,
  });
  const { checkup, access } = services;
  return [
    own('addin', 'version', async () => ({ kind: 'version', build: checkup.build })),
    own('addin', 'worker', async (signal) => {
      if (await checkWorker(checkup.startWorker, signal)) return { kind: 'worker' };
      // Its program comes from the server: without that, nobody knows what this browser can do.
      return { kind: isGone(await gateway(signal)) ? 'not-asked' : 'worker-missing' };
    }),
    own('addin', 'storage', async () => checkStorage(services)),
    own('excel', 'excel', async () => {
      const { version, platform } = checkup.readCapabilities();
      return { kind: 'excel', version, platform };
    }),
    ...REQUIREMENT_SETS.map((set) => own('excel', set, async () => checkSet(services, set))),
    own('connection', 'gateway', gateway),
    ...SOURCE_IDS.map((source) => ({
      id: `source.${source}`,
      group: 'connection' as const,
      about: { source },
      run: async (signal: AbortSignal): Promise<Found> =>
        signInOf(services, source) ??
        ((await isReached()) ? askSource(services, source, signal) : { kind: 'not-asked' }),
    })),
    own('workbook', 'consent', async () => ({
      kind: 'consent',
      sources: SOURCE_IDS.filter((source) => access.consent.has(source)),
    })),
  ];
}

/** What is written must be there when it is read: browsers refuse storage without a word. */
function checkStorage({ storage, clock }: CheckServices): Found {
  const mark = clock().toISOString();
  storage?.write(STORAGE_KEY, mark);
  return { kind: storage?.read(STORAGE_KEY) === mark ? 'storage' : 'storage-lost' };
}

function checkSet({ checkup }: CheckServices, set: RequirementSet): Found {
  const capabilities = checkup.readCapabilities();
  const version = capabilities.sets[set];
  return version !== undefined && hasWanted(capabilities, set)
    ? { kind: 'supported', set, version }
    : { kind: 'lacking', set, version };
}

const isGone = ({ kind }: Found): boolean => kind === 'gateway-down' || kind === 'gateway-odd';

const health = z.object({ status: z.literal('ok'), version: z.string() });

async function askGateway({ access, clock, checkup }: CheckServices, signal: AbortSignal): Promise<Found> {
  const { apiUrl, transport } = access;
  // The source only names who failed, and this line has words of its own for that.
  const http = createHttp({
    ...transport,
    retryPolicy: { ...transport?.retryPolicy, attempts: 1 },
    source: 'pdata',
    baseUrl: new URL('/', apiUrl).href,
  });
  const begun = clock().getTime();
  try {
    const { version } = await http.getJson('healthz', health, { signal });
    const ms = clock().getTime() - begun;
    return { kind: version === checkup.build.version ? 'gateway' : 'other-version', ms, version };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: isOdd(error) ? 'gateway-odd' : 'gateway-down', error };
  }
}

/** A proxy's page of its own, for one. */
const isOdd = (error: unknown): boolean => isSourceError(error) && error.failure.kind === 'unexpected-response';

/** What stands in the way of asking, as far as is known here; undefined when nothing does. */
function signInOf({ access }: CheckServices, source: SourceId): Found | undefined {
  if (!isGuarded(source)) return undefined;
  const credential = access.credentials.of(source);
  if (credential === undefined) return { kind: 'sign-in-needed', source };
  return credential.isExpired ? { kind: 'sign-in-expired', source, since: credential.expiresAt } : undefined;
}

async function askSource(services: CheckServices, source: SourceId, signal: AbortSignal): Promise<Found> {
  const { runtime, clock, access } = services;
  const until = isGuarded(source) ? access.credentials.of(source)?.expiresAt : undefined;
  const now = clock();
  try {
    await testSource(runtime, { source, now, signal });
  } catch (error) {
    signal.throwIfAborted();
    if (isGuarded(source) && isRejection(error)) return { kind: 'refused', source, error };
    return { kind: 'source-failed', error, until };
  }
  const ms = clock().getTime() - now.getTime();
  const isSoon = until !== undefined && Date.parse(until) - now.getTime() < SOON_MS;
  return isSoon && isGuarded(source) ? { kind: 'ends-soon', source, ms, until } : { kind: 'source', ms, until };
}

const isRejection = (error: unknown): boolean => isSourceError(error) && error.failure.kind === 'credentials-rejected';
