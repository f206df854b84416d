import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createFaults, type FaultOptions } from '../server/faults.ts';
import { largeOrganismId } from './organisms.ts';
import { createPdataSource } from './pdata-source.ts';

const row = z.record(z.string(), z.unknown());
const listBody = z.object({ results: z.object({ data: z.array(row) }) });

type Ask = { readonly query?: string; readonly quirks?: Readonly<Record<string, FaultOptions>> };

const ask = (path: string, { query = '', quirks = {} }: Ask = {}) => {
  const source = createPdataSource({ seed: 1, largeRows: 50 });
  const faults = createFaults(source.switches);
  for (const [name, options] of Object.entries(quirks)) faults.set(name, options);
  const struck = faults.strike(path);
  const { status, body } = source.answer({
    method: 'GET',
    headers: {},
    body: '',
    path,
    query,
    struck,
    origin: 'http://sandbox',
  });
  return { status, body: JSON.parse(body.toString()) as unknown };
};

const askRows = (path: string, query = '') => listBody.parse(ask(path, { query }).body).results.data;

const statistics = ['workforce', 'distribution', 'contractors', 'longabsence', 'illness', 'pension', 'carph'];
const documented = [
  'entities',
  'entities/1',
  'entities/1/organisms',
  ...statistics.map((name) => `entities/1/${name}`),
  'organisms',
  'organisms/10215',
  ...statistics.map((name) => `organisms/10215/${name}`),
];

describe('createPdataSource', () => {
  it('serves all nineteen documented addresses', () => {
    expect(documented).toHaveLength(19);
    for (const path of documented) expect([path, ask(`/v1/${path}`).status]).toEqual([path, 200]);
  });

  it('answers the one organisation that is known as it was seen', () => {
    expect(ask('/v1/organisms/10215').body).toMatchObject({
      results: { data: { id: 10215, name_fr: 'SPF Emploi, Travail et Concertation sociale', acro_fr: 'ETCS' } },
    });
  });

  it('has one level of government', () => {
    expect(askRows('/v1/entities')).toEqual([
      { id: 1, name_nl: 'Geheel van de federale overheidsdiensten', name_fr: 'Ensemble des services publics fédéraux' },
    ]);
  });

  it('misses a name or an acronym for some organisations', () => {
    const rows = askRows('/v1/organisms');
    expect(rows.find(({ id }) => id === 10255)).not.toHaveProperty('name_nl');
    expect(rows.find(({ id }) => id === 10261)).not.toHaveProperty('acro_nl');
  });

  it('filters organisations by any column', () => {
    expect(askRows('/v1/organisms', 'acro_nl=WASO').map(({ id }) => id)).toEqual([10215]);
    expect(askRows('/v1/entities/1/organisms', 'lang=nl')).toEqual(askRows('/v1/organisms'));
  });

  it('says 404 for what it does not know and 400 for an id that is no number', () => {
    const paths = [
      'organisms/1',
      'entities/2',
      'organisms/10215/other',
      'organisms/10215/organisms',
      'other',
      'organisms/abc',
    ];
    expect(paths.map((path) => ask(`/v1/${path}`).status)).toEqual([404, 404, 404, 404, 404, 400]);
    expect(ask('/v2/organisms').status).toBe(404);
  });
});

describe('figures', () => {
  it('are the published ones where they exist, with their source', () => {
    const [row2012] = askRows('/v1/entities/1/workforce', 'year=2012&criterion=total');
    expect(row2012).toMatchObject({ count: 79136, origin: 'published', unit: 'heads' });
    expect(row2012?.['source']).toMatch(/^https:\/\/www\.vrt\.be\//u);
    const sexes = askRows('/v1/entities/1/workforce', 'year=2012&criterion=sex');
    expect(sexes.map(({ count }) => count)).toEqual([41742, 37394]);
    const [carph] = askRows('/v1/organisms/10253/carph', 'year=2012');
    expect(carph).toMatchObject({ rate_percent: 4.16, quota_percent: 3 });
  });

  it('are labelled synthetic elsewhere', () => {
    const rows = askRows('/v1/organisms/10215/workforce');
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.every(({ origin, source }) => origin === 'synthetic' && typeof source === 'string')).toBe(true);
  });

  it('are not made up where a published one exists', () => {
    const rows = askRows('/v1/organisms/10203/workforce', 'year=2022&criterion=total&unit=heads');
    expect(rows).toMatchObject([{ count: 1144, origin: 'published' }]);
  });

  it('are filtered by any column and not by unknown parameters', () => {
    const all = askRows('/v1/organisms/10215/illness');
    expect(askRows('/v1/organisms/10215/illness', 'lang=nl&foo=1')).toEqual(all);
    expect(askRows('/v1/organisms/10215/illness', 'period=2024-03')).toHaveLength(1);
    expect(askRows('/v1/organisms/10215/illness', 'year=1900')).toEqual([]);
  });

  it('hide small counts of small organisations', () => {
    const counts = askRows('/v1/organisms/10265/pension').map(({ count }) => count);
    expect(counts).toContain(null);
    expect(counts.some((count) => typeof count === 'number' && count < 5)).toBe(false);
  });

  it('of the large organisation are as long as asked', () => {
    expect(askRows(`/v1/organisms/${largeOrganismId}/distribution`)).toHaveLength(50);
  });
});

describe('quirks', () => {
  it('wrap the data in other envelopes', () => {
    const envelopes = ['pdata-result-envelope', 'pdata-data-envelope', 'pdata-bare'];
    const bodies = envelopes.map((name) => ask('/v1/organisms/10215', { quirks: { [name]: {} } }).body);
    expect(bodies).toMatchObject([{ result: { data: { id: 10215 } } }, { data: { id: 10215 } }, { id: 10215 }]);
  });

  it('change the order of properties and nothing else', () => {
    const plain = ask('/v1/organisms/10215').body;
    const shuffled = ask('/v1/organisms/10215', { quirks: { 'pdata-property-order': { seed: 3 } } }).body;
    expect(shuffled).toEqual(plain);
    expect(JSON.stringify(shuffled)).not.toBe(JSON.stringify(plain));
  });

  it('leave out names of one language or all', () => {
    const withoutDutch = ask('/v1/organisms/10215', { quirks: { 'pdata-missing-names': { language: 'nl' } } }).body;
    expect(JSON.stringify(withoutDutch)).not.toContain('name_nl');
    expect(JSON.stringify(withoutDutch)).toContain('name_fr');
    const nameless = ask('/v1/organisms/10215', { quirks: { 'pdata-missing-names': {} } }).body;
    expect(nameless).toEqual({ results: { data: { id: 10215, entity_id: 1 } } });
  });

  it('nest, add keys, send text for numbers, key a list, and send nothing', () => {
    const path = '/v1/entities';
    const name = { nl: 'Geheel van de federale overheidsdiensten', fr: 'Ensemble des services publics fédéraux' };
    expect(ask(path, { quirks: { 'pdata-nested': {} } }).body).toEqual({ results: { data: [{ id: 1, name }] } });
    expect(ask(path, { quirks: { 'pdata-extra-keys': {} } }).body).toMatchObject({
      results: { data: [{ zz_new: 'new' }] },
    });
    expect(ask(path, { quirks: { 'pdata-text-numbers': {} } }).body).toMatchObject({
      results: { data: [{ id: '1' }] },
    });
    expect(ask(path, { quirks: { 'pdata-keyed': {} } }).body).toMatchObject({ results: { data: { 1: { id: 1 } } } });
    expect(ask(path, { quirks: { 'pdata-no-rows': {} } }).body).toEqual({ results: { data: [] } });
    expect(ask(path, { quirks: { 'pdata-null-data': {} } }).body).toEqual({ results: { data: null } });
  });
});
