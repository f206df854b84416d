import { describe, expect, it } from 'vitest';
import { createFaults, type FaultOptions } from '../server/faults.ts';
import { vdabCredentials } from '../vdab/vdab-credentials.ts';
import { referenceLists } from './reference-lists.ts';
import { createReferentieSource } from './referentie-source.ts';
import { referentieSwitches } from './referentie-switches.ts';

type Ask = { readonly key?: string; readonly quirks?: Readonly<Record<string, FaultOptions>> };

const ask = (address: string, { key = vdabCredentials.referentie.apiKey, quirks = {} }: Ask = {}) => {
  const source = createReferentieSource();
  const faults = createFaults(source.switches);
  for (const [name, options] of Object.entries(quirks)) faults.set(name, options);
  const [path = '', query = ''] = `/services/openservices/${address}`.split('?');
  const headers = key === '' ? {} : { 'x-ibm-client-id': key };
  const request = { method: 'GET', headers, body: '', path, query, origin: 'http://vdab' };
  const { status, body } = source.answer({ ...request, struck: faults.strike(address) });
  return { status, body: JSON.parse(body.toString()) as unknown };
};

const struck = (name: string, address = 'v1/jobdomeinen') => ask(address, { quirks: { [name]: {} } });

describe('createReferentieSource', () => {
  it('has the 24 job domains as a bare list', () => {
    const { body } = ask('v1/jobdomeinen');
    expect(body).toHaveLength(24);
    expect(body).toContainEqual({ code: 'JOBCAT01', omschrijving: 'Aankoop' });
    expect(body).toContainEqual({ code: 'JOBCAT23', omschrijving: 'Verkoop' });
  });

  it('has each list of the inventory', () => {
    for (const address of Object.keys(referenceLists)) expect([address, ask(address).status]).toEqual([address, 200]);
    expect(ask('v1/rijbewijzen').body).toMatchObject([{ code: 'B' }, {}, {}, {}, {}]);
  });

  it('finds ten diplomas at most by a keyword', () => {
    expect(ask('v2/diplomas?trefwoord=bachelor').body).toHaveLength(7);
    expect(ask('v2/diplomas?trefwoord=bouw').body).toHaveLength(10);
    expect(ask('v2/diplomas?trefwoord=zeevaart').body).toEqual([]);
    expect(ask('v2/diplomas').status).toBe(400);
  });

  it('refuses without its own key, and what it does not know', () => {
    expect(['', 'x', vdabCredentials.competent.apiKey].map((key) => ask('v1/attesten', { key }).status)).toEqual([
      401, 401, 403,
    ]);
    expect(ask('v1/sectoren').status).toBe(404);
  });
});

const tested: Readonly<Record<string, () => void>> = {
  'ref-description-name': () =>
    expect(struck('ref-description-name').body).toContainEqual({ code: 'JOBCAT01', beschrijving: 'Aankoop' }),
  'ref-code-only': () => expect(struck('ref-code-only').body).toContainEqual({ code: 'JOBCAT01' }),
  'ref-envelope': () => expect(struck('ref-envelope').body).toEqual({ resultaten: ask('v1/jobdomeinen').body }),
  'ref-number-codes': () =>
    expect(struck('ref-number-codes', 'v1/arbeidsstelsels').body).toContainEqual({
      code: 2,
      omschrijving: '2-ploegenstelsel',
    }),
  'ref-extra-fields': () =>
    expect(struck('ref-extra-fields').body).toContainEqual(expect.objectContaining({ volgorde: 1 })),
  'ref-duplicate-row': () => expect(struck('ref-duplicate-row').body).toHaveLength(25),
  'ref-no-rows': () => expect(struck('ref-no-rows').body).toEqual([]),
  'ref-jobdomeinen-gone': () =>
    expect([struck('ref-jobdomeinen-gone').status, struck('ref-jobdomeinen-gone', 'v1/attesten').status]).toEqual([
      404, 200,
    ]),
  'ref-key-off': () => expect(struck('ref-key-off').status).toBe(403),
};

describe('the quirks of the reference lists', () => {
  it('are all tested here', () => {
    expect(Object.keys(tested)).toEqual(referentieSwitches.map(({ name }) => name));
  });

  it.each(referentieSwitches)('$name: $description', ({ name }) => {
    expect.hasAssertions();
    tested[name]?.();
  });
});
