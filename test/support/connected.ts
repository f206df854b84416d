import { demoCredentials, startSandbox, toAddresses, type Sandbox, type SandboxOptions } from '../../sandbox/index.ts';
import type { SourceId } from '../../src/core/errors.ts';
import { createHttp, type Http, type Transport } from '../../src/core/http.ts';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../src/runtime/runtime.ts';
import { enrolAll, type GuardedName } from './enrol.ts';
import { startGateway } from './gateway/start-gateway.ts';

/** The sandbox behind a real gateway, with a sign-in to every source that asks for one. */
export type Connected = {
  /** `http://127.0.0.1:<port>/api/`. */
  readonly apiUrl: string;
  readonly sandbox: Sandbox;
  /** What the gateway made of the sandbox's credentials. */
  readonly sealed: Readonly<Record<GuardedName, string>>;
  readonly institutes: readonly string[];
  /** The gateway's log, a line each. */
  readonly log: readonly string[];
  /** Patience without waiting: what is retried is retried at once. */
  readonly http: (source: SourceId, transport?: Transport) => Http;
  /** With consent for everything unless told otherwise. */
  readonly runtime: (options?: Partial<RuntimeOptions>) => Runtime;
  readonly close: () => Promise<void>;
};

type Options = SandboxOptions & { readonly env?: Readonly<Record<string, string>> };

const AT_ONCE: Transport = { retryPolicy: { wait: () => Promise.resolve() } };

export async function startConnected({ env = {}, ...options }: Options = {}): Promise<Connected> {
  const sandbox = await startSandbox(options);
  const gateway = await startGateway({ env: { ...toAddresses(sandbox, env), ...env } });
  const apiUrl = `${gateway.url}/api/`;
  const enrolled = await enrolAll({ apiUrl, env });
  const sealed = Object.fromEntries(
    Object.entries(enrolled).map(([source, credential]) => [source, credential.sealed]),
  ) as Record<GuardedName, string>;
  const { institutes } = demoCredentials.informat;
  const sealedOf = (source: SourceId): string | undefined => (isGuarded(source) ? sealed[source] : undefined);
  return {
    apiUrl,
    sandbox,
    sealed,
    institutes,
    log: gateway.log,
    http: (source, transport = {}) =>
      createHttp({
        ...AT_ONCE,
        ...transport,
        source,
        baseUrl: `${apiUrl}${source}/`,
        authorize: isGuarded(source) ? () => sealed[source] : undefined,
      }),
    runtime: (more = {}) =>
      createRuntime({
        ...AT_ONCE,
        apiUrl,
        credentials: { sealed: sealedOf, institutes: () => institutes },
        hasConsent: () => true,
        ...more,
      }),
    async close() {
      await gateway.close();
      await sandbox.close();
    },
  };
}

const isGuarded = (source: SourceId): source is GuardedName => source in demoCredentials;
