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

describe('the allow-list of informat', () => {
  const informat = toSources(readConfig({})).find(({ id }) => id === 'informat');
  const operations = [
    ['GET', 'employees'],
    ['GET', `employees/${ID}`],
    ['GET', 'employees/assignments'],
    ['GET', `employees/${ID}/assignments`],
    ['GET', 'employees/interruptions'],
    ['GET', `employees/${ID}/interruptions`],
    ['PUT', `employees/${ID}/interruptions/${ID}`],
    ['DELETE', `employees/interruptions/${ID}`],
    ['GET', 'employees/diplomas'],
    ['GET', `employees/${ID}/diplomas`],
    ['GET', 'employees/appointments'],
    ['GET', `employees/${ID}/appointments`],
    ['GET', 'employees/photos'],
    ['GET', `employees/${ID}/photos`],
    ['GET', 'employees/ownfields'],
    ['GET', `employees/${ID}/ownfields`],
    ['PUT', `employees/interruptions/${ID}/attachments/${ID}`],
    ['DELETE', `employees/interruptions/${ID}/attachments/${ID}`],
    ['PUT', `employees/${ID}/communication-number`],
    ['DELETE', `employees/${ID}/communication-number/${ID}`],
  ] as const;

  it.each(operations)('admits %s %s', (method, path) => {
    expect(routeOf(informat, path, method)).toBe(path.replaceAll(ID, '{guid}'));
  });

  it('holds nothing else', () => {
    const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'];
    const paths = [...new Set(operations.map(([, path]) => path))];
    const admitted = methods.flatMap((method) => paths.filter((path) => routeOf(informat, path, method) !== undefined));

    expect(informat?.allowed).toHaveLength(operations.length);
    expect(admitted).toHaveLength(operations.length);
    for (const path of [...ATTACKS, 'employees/17', 'employees/documents', `employees/${ID}/photos/${ID}`]) {
      expect(routeOf(informat, path)).toBeUndefined();
    }
  });
});

describe('the allow-lists of VDAB', () => {
  const [, , , vacatures, referentie, competent] = toSources(readConfig({}));

  it.each([
    ['GET', 'vacatures', 'vacatures'],
    ['POST', 'vacatures', 'vacatures'],
    ['GET', 'vacatures/bulk', 'vacatures/bulk'],
    ['GET', 'vacatures/initial', 'vacatures/initial'],
    ['GET', `vacatures/${ID}`, 'vacatures/{id}'],
  ])('admit vacancies: %s %s', (method, path, route) => {
    expect(routeOf(vacatures, path, method)).toBe(route);
  });

  it.each(['v1/jobdomeinen', 'v1/rijbewijzen', 'v2/diplomas', 'v1/softskills', 'v1/arbeidscontracten'])(
    'admit the list %s',
    (path) => {
      expect(routeOf(referentie, path)).toBe(path);
    },
  );

  it.each([
    ['search', 'search'],
    ['releases', 'releases'],
    ['releases/3.11', 'releases/{release}'],
    [`releases/current/occupationalprofiles/${ID}`, 'releases/{release}/occupationalprofiles/{id}'],
    [`releases/3.11.2/technicalcompetences/${ID}`, 'releases/{release}/technicalcompetences/{id}'],
    [
      `releases/current/technicalcompetences/${ID}/occupationalprofiles/used`,
      'releases/{release}/technicalcompetences/{id}/occupationalprofiles/used',
    ],
    ['releases/current/softskills', 'releases/{release}/softskills'],
  ])('admit %s', (path, route) => {
    expect(routeOf(competent, path)).toBe(route);
  });

  it.each([
    ...ATTACKS,
    'releases/..',
    'releases/3..1',
    'releases/.3',
    'releases/latest',
    'releases/3.11/../softskills',
    'v1/vacatures',
    'v3/jobdomeinen',
    'vacatures/x/y',
  ])('refuse %j', (path) => {
    for (const source of [vacatures, referentie, competent]) expect(routeOf(source, path)).toBeUndefined();
  });

  it('admit no other method', () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect(routeOf(competent, 'search', method)).toBeUndefined();
      expect(routeOf(vacatures, 'vacatures/bulk', method)).toBeUndefined();
      expect(routeOf(referentie, 'v1/jobdomeinen', method)).toBeUndefined();
    }
  });
});
