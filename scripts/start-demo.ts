import { fileURLToPath } from 'node:url';

import { readConfig } from '../gateway/config.ts';
import { createGateway } from '../gateway/gateway.ts';
import { listen } from '../gateway/listen.ts';
import { type LogStream } from '../gateway/server.ts';
import { registerWorkbench } from '../gateway/workbench.ts';
import { type Sandbox, type SandboxSizes, startSandbox, toAddresses } from '../sandbox/index.ts';

export type Demo = {
  /** The origin that all addresses stand under, without a trailing slash. */
  readonly url: string;
  /** The stand-ins; absent when every source has an address in the environment. */
  readonly sandbox: Sandbox | undefined;
  /** Where each source's answers come from. */
  readonly origins: readonly { readonly source: string; readonly origin: string }[];
  close(): Promise<void>;
};

type DemoOptions = {
  /** Replaces PORT; 0 takes a free one. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly sizes?: SandboxSizes;
  /** Where the gateway's log goes; standard output unless told. */
  readonly logStream?: LogStream;
};

const SOURCES = [
  { id: 'pdata', variable: 'PDATA_URL' },
  { id: 'tweedekamer', variable: 'TWEEDEKAMER_URL' },
  { id: 'informat', variable: 'INFORMAT_URL' },
  { id: 'vacatures', variable: 'VACATURES_URL' },
  { id: 'referentie', variable: 'REFERENTIE_URL' },
  { id: 'competent', variable: 'COMPETENT_URL' },
] as const;

/** A source and its token service go together: a sandbox's token opens nothing at a real vendor, nor the reverse. */
const TOGETHER: Readonly<Record<string, string>> = {
  INFORMAT_TOKEN_URL: 'INFORMAT_URL',
  VACATURES_TOKEN_URL: 'VACATURES_URL',
};

/**
 * Everything in one process: the gateway with the workbench, over a sandbox for each source that has no address in
 * the environment. Serves what dist holds, so build first.
 *
 * @throws ConfigError or PortTakenError
 */
export async function startDemo({ port, env = {}, sizes = {}, logStream }: DemoOptions = {}): Promise<Demo> {
  const wanted = { LOG_LEVEL: 'warn', ...env, ...(port !== undefined && { PORT: String(port) }) };
  readConfig(wanted);
  const isUnset = (variable: string): boolean => (env[variable] ?? '') === '';
  const sandbox = SOURCES.some(({ variable }) => isUnset(variable)) ? await startSandbox({ sizes }) : undefined;
  const addresses = Object.entries(sandbox ? toAddresses(sandbox, env) : {});
  const urls = Object.fromEntries(
    addresses.filter(([variable]) => isUnset(variable) && isUnset(TOGETHER[variable] ?? variable)),
  );
  const config = readConfig({ ...wanted, ...urls });
  const gateway = await createGateway({
    config,
    addinRoot: toDist('addin'),
    home: '/workbench/',
    ...(logStream && { logStream }),
  });
  const close = async (): Promise<void> => {
    await gateway.close();
    await sandbox?.close();
  };

  try {
    await registerWorkbench(gateway, { workbenchRoot: toDist('workbench'), addinRoot: toDist('addin') });
    const url = await listen(gateway, config);
    const origins = SOURCES.map(({ id, variable }) => ({
      source: id,
      origin: variable in urls ? 'sandbox, sample data' : new URL(config[variable]).origin,
    }));
    return { url, sandbox, origins, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function toDist(folder: string): string {
  return fileURLToPath(new URL(`../dist/${folder}`, import.meta.url));
}
