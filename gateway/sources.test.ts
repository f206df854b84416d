import { describe, expect, it } from 'vitest';

import { findAllowed } from './allow-list.ts';
import { readConfig } from './config.ts';
import { toSources } from './sources.ts';

const [pdata, tweedekamer] = toSources(readConfig({}));
const [, tweedekamerV3] = toSources(readConfig({ TWEEDEKAMER_PROTOCOL: 'v3' }));
const ID = '0d3c1f7a-1b2c-4d5e-8f90-0a1b2c3d4e5f';

function routeOf(source: typeof pdata, path: string, method = 'GET'): string | undefined {
  return findAllowed(source?.allowed ?? [], { method, path })?.route;
}

/** What nobody may reach, whatever the source. */
const ATTACKS = [
  '..',
  '../admin',
  'entities/..',
  'entities/../../admin',
  'entities/%2e%2e/admin',
  'entities/..%2fadmin',
  'entities/1%2Fworkforce',
  'entities/1%5cworkforce',
  'entities\\1',
  'entities//1',
  '/entities',
  '//evil.example/entities',
  'http://evil.example/entities',
  'entities/1@evil.example',
  'entities/1;x',
  'entities/1#x',
  'entities/1\n',
  'entities/1/workforce/',
  'entities/é',
  'Zaak/$batch',
  '$batch',
  'Zaak/$metadata',
  'Zaak%28x%29',
  `Zaak(${ID})/..`,
  `Zaak(${ID})/../$metadata`,
  `Zaak(${ID})/Besluit/Stemming`,
  `Zaak(${ID}`,
  `Zaak('${ID}')`,
  'Zaak(1)',
  '$metadata/x',
];

describe('the allow-list of pdata', () => {
  it('holds the 19 documented paths', () => {
    expect(pdata?.allowed.map(({ route }) => route)).toEqual([
      'entities',
      'entities/{id}',
      'entities/{id}/organisms',
      'entities/{id}/workforce',
      'entities/{id}/distribution',
      'entities/{id}/contractors',
      'entities/{id}/longabsence',
      'entities/{id}/illness',
      'entities/{id}/pension',
      'entities/{id}/carph',
      'organisms',
      'organisms/{id}',
      'organisms/{id}/workforce',
      'organisms/{id}/distribution',
      'organisms/{id}/contractors',
      'organisms/{id}/longabsence',
      'organisms/{id}/illness',
      'organisms/{id}/pension',
      'organisms/{id}/carph',
    ]);
  });

  it.each([
    ['entities', 'entities'],
    ['organisms/10215', 'organisms/{id}'],
    ['entities/federal-1/carph', 'entities/{id}/carph'],
  ])('admits %s', (path, route) => {
    expect(routeOf(pdata, path)).toBe(route);
  });

  it.each(['', 'entities/', 'people', 'entities/1/salaries', 'organisms/1/organisms', 'Entities', ...ATTACKS])(
    'refuses %j',
    (path) => {
      expect(routeOf(pdata, path)).toBeUndefined();
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('refuses to %s', (method) => {
    expect(routeOf(pdata, 'entities', method)).toBeUndefined();
  });
});

describe('the allow-list of tweedekamer', () => {
  it.each([
    ['', '/'],
    ['$metadata', '$metadata'],
    ['Zaak', '{name}'],
    ['persoon', '{name}'],
    ['Fractie/$count', '{name}/$count'],
    [`Zaak(${ID})`, '{name}({guid})'],
    [`Zaak/${ID}`, '{name}/{guid}'],
    [`Fractie(${ID.toUpperCase()})/Stemming`, '{name}({guid})/{name}'],
    [`Persoon(${ID})/resource`, '{name}({guid})/{name}'],
    [`Document/${ID}/Resource`, '{name}/{guid}/{name}'],
    [`Persoon(${ID})/TK.DA.GGM.OData.Resource()`, '{name}({guid})/TK.DA.GGM.OData.Resource()'],
  ])('admits %j', (path, route) => {
    expect(routeOf(tweedekamer, path)).toBe(route);
  });

  it.each(ATTACKS)('refuses %j', (path) => {
    expect(routeOf(tweedekamer, path)).toBeUndefined();
    expect(routeOf(tweedekamerV3, path)).toBeUndefined();
  });

  it('writes keys as the protocol does', () => {
    expect(routeOf(tweedekamerV3, `Zaak(guid'${ID}')`)).toBe("{name}(guid'{guid}')");
    expect(routeOf(tweedekamerV3, `Zaak(${ID})`)).toBeUndefined();
    expect(routeOf(tweedekamer, `Zaak(guid'${ID}')`)).toBeUndefined();
  });
});
