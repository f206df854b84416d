import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  competentLandmarks,
  demoCredentials,
  startSandbox,
  vacatureLandmarks,
  type Sandbox,
  type SandboxServer,
} from '../index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ sizes: { scale: 0.01, largeRows: 1, vacancies: 50 } });
});
afterAll(() => sandbox.close());

const { vacatures, referentie, competent } = demoCredentials;
const tokenSchema = z.object({ access_token: z.string(), expires_in: z.literal(900) });
const keyOf = ({ apiKey }: { readonly apiKey: string }) => ({ 'x-ibm-client-id': apiKey });

const askToken = async (): Promise<string> => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: vacatures.clientId,
    client_secret: vacatures.clientSecret,
  });
  const response = await fetch(sandbox.vacatures.tokenUrl, { method: 'POST', body });
  return tokenSchema.parse(await response.json()).access_token;
};

describe("the stand-ins for VDAB's services", () => {
  it('serve vacancies in both versions', async () => {
    const [landmark] = vacatureLandmarks;
    const headers = { ...keyOf(vacatures), authorization: `Bearer ${await askToken()}` };
    const one = { vacatureReferentie: { interneReferentie: landmark?.id } };
    const v4 = await fetch(`${sandbox.vacatures.url}vacatures/${landmark?.id}`, { headers });
    expect(await v4.json()).toMatchObject(one);
    const older = new URL(`/services/openservices/v2/vacatures/${landmark?.id}`, sandbox.vacatures.url);
    expect(await (await fetch(older, { headers: keyOf(vacatures) })).json()).toMatchObject(one);
    const several = await fetch(`${sandbox.vacatures.url}vacatures`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ interneReferenties: [landmark?.id] }),
    });
    expect(await several.json()).toMatchObject({ resultaten: [one] });
  });

  it('serve reference lists and competences', async () => {
    const domains = await fetch(`${sandbox.referentie.url}v1/jobdomeinen`, { headers: keyOf(referentie) });
    expect(await domains.json()).toHaveLength(24);
    const path = `releases/current/technicalcompetences/${competentLandmarks.competence}`;
    for (const base of [sandbox.competent.url, new URL('/services/openservices/v1/', sandbox.competent.url).href]) {
      const answer = await fetch(`${base}${path}`, { headers: keyOf(competent) });
      expect(await answer.json()).toMatchObject({ code: 'CP-7' });
    }
  });

  it('record requests without what makes them secret', async () => {
    sandbox.vacatures.clearRequests();
    await askToken();
    await fetch(`${sandbox.vacatures.url}vacatures?aantal=1`, { headers: keyOf(vacatures) });
    expect(sandbox.vacatures.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /isam/sps/oauth/oauth20/token',
      'GET /services/openservices/vacatures/v4/vacatures',
    ]);
    const recorded = JSON.stringify(sandbox.vacatures.requests);
    expect(recorded).not.toContain(vacatures.apiKey);
    expect(recorded).not.toContain(vacatures.clientSecret);
  });

  it('answer errors in the shape of the gateway in front of them', async () => {
    const servers: readonly SandboxServer[] = [sandbox.vacatures, sandbox.referentie, sandbox.competent];
    for (const server of servers) {
      server.faults.set('status', { status: 503, times: 1 });
      expect(await (await fetch(server.url)).json()).toMatchObject({ httpCode: '503' });
    }
    expect((await fetch(sandbox.competent.url, { method: 'DELETE' })).status).toBe(405);
  });

  it('name each quirk after its source, once', () => {
    const prefixed = [
      [sandbox.vacatures, 'vac-'],
      [sandbox.referentie, 'ref-'],
      [sandbox.competent, 'comp-'],
    ] as const;
    for (const [{ faults }, prefix] of prefixed) {
      const names = faults.switches.map(({ name }) => name);
      expect(names.filter((name) => name.startsWith(prefix)).length).toBeGreaterThan(5);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
