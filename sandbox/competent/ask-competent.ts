import * as z from 'zod';
import { createFaults, type FaultOptions } from '../server/faults.ts';
import { vdabCredentials } from '../vdab/vdab-credentials.ts';
import { createCompetentSource } from './competent-source.ts';

export type Ask = {
  readonly version?: 'v1' | 'v2';
  readonly headers?: Readonly<Record<string, string>>;
  readonly quirks?: Readonly<Record<string, FaultOptions>>;
};

const bodySchema = z.record(z.string(), z.unknown());
const embeddedSchema = z.record(z.string(), z.array(bodySchema));
const roots = { v1: '/services/openservices/v1/', v2: '/services/opendata/competent/v2/' } as const;
const good = { 'x-ibm-client-id': vdabCredentials.competent.apiKey, accept: 'application/hal+json' };

/** A stand-in on a clock that a test can move, and a way to ask it things. */
export const createCompetentAsker = (profiles = 150) => {
  const clock = { at: new Date('2026-11-23T12:00:00Z') };
  const source = createCompetentSource({ seed: 1, profiles, now: () => clock.at });
  const ask = (address: string, { version = 'v2', headers = good, quirks = {} }: Ask = {}) => {
    const faults = createFaults(source.switches);
    for (const [name, options] of Object.entries(quirks)) faults.set(name, options);
    const [path = '', query = ''] = `${roots[version]}${address}`.split('?');
    const request = { method: 'GET', path, query, headers, body: '', origin: 'http://vdab' };
    const answer = source.answer({ ...request, struck: faults.strike(address) });
    const body = bodySchema.parse(JSON.parse(answer.body.toString()));
    const [rows = []] = Object.values(embeddedSchema.catch({}).parse(body['_embedded']));
    return { status: answer.status, headers: answer.headers, text: answer.body.toString(), body, rows };
  };
  return { ask, clock };
};
