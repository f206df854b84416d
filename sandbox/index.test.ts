import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { landmarks, largeOrganismId, startSandbox, type Sandbox } from './index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ sizes: { scale: 0.05, pageSize: 40 } });
});
afterAll(() => sandbox.close());

const listBody = z.object({ results: z.object({ data: z.array(z.record(z.string(), z.unknown())) }) });
const pageBody = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

describe('startSandbox', () => {
  it('serves both sources on real ports', async () => {
    expect(sandbox.pdata.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\/$/u);
    expect(sandbox.tweedekamer.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/OData\/v5\/$/u);
    const organisms = listBody.parse(await (await fetch(`${sandbox.pdata.url}organisms`)).json());
    expect(organisms.results.data.length).toBeGreaterThan(20);
    const v4 = new URL(`/OData/v4/2.0/Persoon(${landmarks.person})`, sandbox.tweedekamer.url);
    expect(await (await fetch(v4)).json()).toMatchObject({ Achternaam: 'Formule-Proef' });
  });

  it('has a distribution of more than six million characters of cells', async () => {
    const response = await fetch(`${sandbox.pdata.url}organisms/${largeOrganismId}/distribution`);
    const rows = listBody.parse(await response.json()).results.data;
    expect(JSON.stringify(rows.map((row) => Object.values(row))).length).toBeGreaterThan(6_000_000);
  });

  it('can be paged over the network with the links it gives', async () => {
    const ids: unknown[] = [];
    let next: string | undefined = `${sandbox.tweedekamer.url}Zaak?$select=Id&$orderby=GestartOp desc`;
    while (next !== undefined) {
      const page = pageBody.parse(await (await fetch(next)).json());
      ids.push(...page.value);
      next = page['@odata.nextLink'];
    }
    const total = await (await fetch(`${sandbox.tweedekamer.url}Zaak/$count`)).text();
    expect(ids).toHaveLength(Number(total));
    expect(new Set(ids.map((id) => JSON.stringify(id))).size).toBe(ids.length);
  });

  it('answers errors in the shape of each vendor', async () => {
    sandbox.tweedekamer.faults.set('status', { status: 500, times: 1 });
    expect(await (await fetch(`${sandbox.tweedekamer.url}Zaak`)).json()).toEqual({
      error: { code: '', message: 'An error has occurred.' },
    });
    sandbox.pdata.faults.set('status', { status: 500, times: 1 });
    expect(await (await fetch(`${sandbox.pdata.url}entities`)).json()).toMatchObject({ error: { status: 500 } });
  });

  it('names each quirk of a source after it', () => {
    const names = (server: Sandbox['pdata']) => server.faults.switches.map(({ name }) => name);
    expect(names(sandbox.pdata).some((name) => name.startsWith('pdata-'))).toBe(true);
    expect(names(sandbox.tweedekamer).some((name) => name.startsWith('tk-'))).toBe(true);
    for (const server of [sandbox.pdata, sandbox.tweedekamer])
      expect(new Set(names(server)).size).toBe(names(server).length);
  });

  it('leaves no server behind when a port is taken', async () => {
    const port = Number(new URL(sandbox.pdata.url).port);
    await expect(startSandbox({ ports: { tweedekamer: port }, sizes: { scale: 0.01 } })).rejects.toThrow(/EADDRINUSE/u);
  });
});
