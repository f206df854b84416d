import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const key = z.object({ apiKey: z.string() });
const addresses = z.object({
  PDATA_URL: z.url(),
  TWEEDEKAMER_URL: z.url(),
  INFORMAT_URL: z.url(),
  INFORMAT_TOKEN_URL: z.url(),
  VACATURES_URL: z.url(),
  VACATURES_TOKEN_URL: z.url(),
  REFERENTIE_URL: z.url(),
  COMPETENT_URL: z.url(),
  credentials: z.object({ vacatures: key, referentie: key, competent: key }),
});

const askWithKey = async (url: string, { apiKey }: z.infer<typeof key>): Promise<number> =>
  (await fetch(url, { headers: { 'x-ibm-client-id': apiKey } })).status;

const started: ChildProcess[] = [];

const run = (...args: readonly string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
};

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

describe('the sandbox command', { timeout: 60_000 }, () => {
  it('prints the addresses as one line of JSON, serves them, and stops on a signal', async () => {
    const child = run('--size', '0.02', '--large-rows', '1');
    const [line] = await once(child.stdout, 'data');
    const printed = addresses.parse(JSON.parse(String(line)));
    const { PDATA_URL, TWEEDEKAMER_URL, INFORMAT_URL, INFORMAT_TOKEN_URL, credentials } = printed;
    expect((await fetch(`${PDATA_URL}entities`)).status).toBe(200);
    expect((await fetch(`${TWEEDEKAMER_URL}Fractie?$top=1`)).status).toBe(200);
    expect((await fetch(`${INFORMAT_URL}employees`)).status).toBe(401);
    expect((await fetch(INFORMAT_TOKEN_URL, { method: 'POST' })).status).toBe(400);
    expect((await fetch(printed.VACATURES_TOKEN_URL, { method: 'POST' })).status).toBe(400);
    expect(await askWithKey(`${printed.VACATURES_URL}vacatures`, credentials.vacatures)).toBe(401);
    expect(await askWithKey(`${printed.REFERENTIE_URL}v1/jobdomeinen`, credentials.referentie)).toBe(200);
    expect(await askWithKey(`${printed.COMPETENT_URL}releases`, credentials.competent)).toBe(200);
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    if (process.platform !== 'win32') expect(await exit).toEqual([0, null]);
  });

  it('says what is wrong with a flag and exits with 1', async () => {
    const child = run('--size', 'big');
    const [message, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code).toBe(1);
    expect(message).toContain('--size must be a number');
  });

  it('shows its usage', async () => {
    const child = run('--help');
    const [message, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(code).toBe(0);
    expect(message).toContain('--tweedekamer-port');
  });
});
