import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { expect, it, onTestFinished } from 'vitest';

import { get } from '../test/support/gateway/get.ts';
import { startUpstream } from '../test/support/gateway/start-upstream.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = ['--import', 'tsx', 'gateway/main.ts'];
/** Nothing of this machine's own settings; Windows finds its network by the second. */
const BARE_ENV = { PATH: process.env['PATH'], SYSTEMROOT: process.env['SYSTEMROOT'] };

type Settings = { readonly env?: Readonly<Record<string, string>>; readonly throughShell?: boolean };

async function startProcess({ env = {}, throughShell = false }: Settings = {}) {
  const shell = ['sh', '-c', `"${process.execPath}" ${COMMAND.join(' ')}; true`];
  const child = startChild(throughShell ? shell : [process.execPath, ...COMMAND], { PORT: '0', ...env });
  return { child, url: await findAddress(child) };
}

/** In a process group of its own, so that nothing of it outlives a test that fails. */
function startChild([command = '', ...args]: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(command, args, { cwd: PROJECT, env: { ...BARE_ENV, ...env }, detached: true });
  const { pid } = child;
  onTestFinished(() => {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // Gone already, or Windows, which has no groups.
      child.kill('SIGKILL');
    }
  });
  return child;
}

async function startInVain(env: Readonly<Record<string, string>>) {
  const child = startChild([process.execPath, ...COMMAND], env);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

async function findAddress({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += String(chunk);
    const url = /^Bronblad gateway: (?<url>http:\S+)\/$/mu.exec(said)?.groups?.['url'];
    if (url !== undefined) return url;
  }
  throw new Error(`No address in: ${said}`);
}

it('prints the address it listens on', async () => {
  const { url } = await startProcess();

  expect((await get(`${url}/healthz`)).status).toBe(200);
});

it('has neither workbench nor sandbox', async () => {
  const { url } = await startProcess({ env: { PDATA_URL: 'http://127.0.0.1:1/' } });

  expect((await get(`${url}/workbench/`)).status).not.toBe(200);
  expect((await get(`${url}/api/pdata/entities`)).status).toBe(502);
});

it.each([
  [{ PORT: 'many' }, 'PORT must be a whole number from 0 to 65535.'],
  [
    { PDATA_URL: 'http://user:secret@pdata.example/' },
    'PDATA_URL must be an http or https address without user name, password, query or fragment.',
  ],
])('refuses to start with %j', async (env, line) => {
  const { code, said } = await startInVain(env);

  expect(code).toBe(1);
  expect(said).toBe(`Bronblad cannot start.\n${line}\n`);
});

it('says so when the port is taken', async () => {
  const { url } = await startProcess();
  const { port } = new URL(url);

  const { code, said } = await startInVain({ PORT: port });

  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use.`);
});

// Windows has no such signals.
it.skipIf(process.platform === 'win32')('finishes what it is doing when it is asked to stop', async () => {
  const upstream = await startUpstream((_, response) => void setTimeout(() => response.end('done'), 700));
  onTestFinished(() => upstream.close());
  const { child, url } = await startProcess({ env: { PDATA_URL: upstream.url } });

  const running = get(`${url}/api/pdata/entities`);
  await expect.poll(() => upstream.requests.length).toBe(1);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];

  expect((await running).body.toString()).toBe('done');
  expect(code).toBe(0);
});

it.skipIf(process.platform === 'win32')('stops when the npm script it runs in is stopped', async () => {
  const { child, url } = await startProcess({ env: { npm_lifecycle_event: 'gateway' }, throughShell: true });

  child.kill('SIGTERM');

  await expect.poll(() => get(`${url}/healthz`).catch(() => 'gone'), { timeout: 10_000 }).toBe('gone');
});
