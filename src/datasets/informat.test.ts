import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { createInformatClient } from '../clients/informat/index.ts';
import { toSerial } from '../core/dates.ts';
import { createHttp } from '../core/http.ts';
import type { Cell } from '../core/table.ts';
import type { Clients, Dataset, Input } from './dataset.ts';
import { INFORMAT_DATASETS } from './informat.ts';

const GUID = '17a5d224-e470-4482-8925-5311cc031c89';
const OTHER = 'bc334b17-58af-48cc-9fd5-1344acf33ab5';

function datasetOf(name: string): Dataset {
  const found = INFORMAT_DATASETS.find(({ functionName }) => functionName === `INFORMAT.${name}`);
  if (!found) throw new Error(name);
  return found;
}

type Asked = { readonly address: string; readonly institute: string | null; readonly version: string | null };

/** Informat with one institute, and the same answer to everything. */
function clientsThatAnswer(body: unknown, asked: Asked[] = []): Clients {
  const fetch = async (url: URL, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    asked.push({
      address: url.href.slice('https://informat.test/'.length),
      institute: headers.get('InstituteNo'),
      version: headers.get('Api-Version'),
    });
    return Response.json(body);
  };
  const http = createHttp({ source: 'informat', baseUrl: 'https://informat.test/', fetch, authorize: () => 'sealed' });
  return { informat: createInformatClient(http), institutes: () => ['999999'] } as unknown as Clients;
}

async function rowsOf(name: string, input: Input, body: unknown): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const { columns, rows } = await datasetOf(name).question(input).load(clientsThatAnswer(body), {});
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at] ?? ''])));
}

const day = (text: string): number => toSerial(text) ?? Number.NaN;

describe('what is asked', () => {
  const year = { schoolYear: '2023-2024' };
  const person = { ...year, personId: `{${GUID.toUpperCase()}}` };

  test.each<[string, Input, string]>([
    ['EMPLOYEES', year, 'v2 employees?schoolyear=2023-24'],
    ['EMPLOYEES', { ...year, structure: 311 }, 'v2 employees?schoolyear=2023-24&structure=311'],
    ['EMPLOYEE', person, `v2 employees/${GUID}?schoolyear=2023-24`],
    ['EMPLOYEESV1', { structure: 211 }, 'v1 employees?structure=211'],
    ['EMPLOYEESV1', { structure: '11', ...year }, 'v1 employees?schoolyear=2023-24&structure=011'],
    ['INTERRUPTIONS', year, 'v2 employees/interruptions?schoolyear=2023-24'],
    ['INTERRUPTIONS', person, `v2 employees/${GUID}/interruptions?schoolyear=2023-24`],
    ['DIPLOMAS', year, 'v2 employees/diplomas?schoolyear=2023-24'],
    ['DIPLOMAS', person, `v2 employees/${GUID}/diplomas?schoolyear=2023-24`],
    ['APPOINTMENTS', year, 'v2 employees/appointments?schoolyear=2023-24'],
    ['APPOINTMENTS', { ...person, structure: '211' }, `v2 employees/${GUID}/appointments?structure=211`],
    ['ASSIGNMENTS', year, 'v2 employees/assignments?schoolyear=2023-24'],
    [
      'ASSIGNMENTS',
      { ...person, inclNonSubHours: false },
      `v2 employees/${GUID}/assignments?schoolyear=2023-24&inclNonSubHours=false`,
    ],
    ['SUBSTITUTIONS', year, 'v2 employees/assignments?schoolyear=2023-24'],
    ['OWNFIELDS', { ...year, structure: '211' }, 'v2 employees/ownfields?schoolyear=2023-24&structure=211'],
    ['OWNFIELDSBYPERSON', person, `v2 employees/${GUID}/ownfields?schoolyear=2023-24`],
    ['PHOTOS', person, `v2 employees/${GUID}/photos`],
    ['PHOTOS', { ...year, changedSince: 45_943 }, 'v2 employees/photos?schoolyear=2023-24&changedSince=2025-10-13'],
    ['ADDRESSES', year, 'v2 employees?schoolyear=2023-24'],
    ['PHONES', person, `v2 employees/${GUID}?schoolyear=2023-24`],
  ])('INFORMAT.%s %j', async (name, input, expected) => {
    const asked: Asked[] = [];

    await datasetOf(name)
      .question(input)
      .load(clientsThatAnswer([], asked), {})
      .catch(() => undefined);

    expect(asked.map(({ version, address }) => `v${version} ${address}`)).toEqual([expected]);
    expect(asked.map(({ institute }) => institute)).toEqual(['999999']);
  });

  test('each operation that a dataset names is one of those', () => {
    const named = new Set(INFORMAT_DATASETS.flatMap(({ operations }) => operations));
    const resources = ['assignments', 'interruptions', 'diplomas', 'appointments', 'photos', 'ownfields'];

    expect(named).toEqual(
      new Set([
        'GET employees',
        'GET employees/{guid}',
        ...resources.flatMap((name) => [`GET employees/${name}`, `GET employees/{guid}/${name}`]),
      ]),
    );
  });

  test('equal questions have equal keys, however they are written', () => {
    const keyOf = (input: Input): string => datasetOf('ASSIGNMENTS').question(input).key;
    const keys = [
      keyOf({
        schoolYear: '2023-24',
        structure: '011',
        personId: GUID,
        institute: '099999',
        inclNonSubHours: 'onwaar',
      }),
      keyOf({
        schoolYear: '2023-2024',
        structure: 11,
        personId: `{ ${GUID}};`,
        institute: 99_999,
        inclNonSubHours: false,
      }),
    ];

    expect(new Set(keys).size).toBe(1);
    expect(keyOf({ schoolYear: '2023-24' })).not.toBe(keys[0]);
  });
});

describe('columns', () => {
  const withColumns = INFORMAT_DATASETS.flatMap(({ functionName, columns, params }) => {
    const param = params.find(({ name }) => name === 'columns');
    return columns && param ? [{ functionName, columns, param }] : [];
  });

  test.each(withColumns)('of $functionName that come by themselves are no private ones', ({ columns, param }) => {
    const names = z.parse(param.schema, undefined) as readonly string[];
    const tiers = names.map((name) => columns.find((column) => column.name === name)?.tier);

    expect(names[0]).toBe(columns[0]?.name);
    expect(tiers.every((tier) => tier === 0 || tier === 1)).toBe(true);
    expect(names.filter((name) => name.endsWith('.betekenis'))).toEqual([]);
  });

  test('are all there to choose from, for each function but those whose columns nobody knows', () => {
    const without = INFORMAT_DATASETS.filter(({ columns }) => columns === undefined);

    expect(without.map(({ functionName }) => functionName)).toEqual([
      'INFORMAT.APPOINTMENTS',
      'INFORMAT.OWNFIELDSBYPERSON',
    ]);
  });
});

describe('the examples of the document', () => {
  test('of employees, version 1', async () => {
    const body = [
      { personId: 4074, naam: 'Porter', voornaam: 'Tommy', ambtcode: null, isActive: true, email: [] },
      { personId: 4481, naam: 'Luten', voornaam: 'Lotte', isActive: true, email: ['lotte.luten@school.be'] },
    ];

    expect(await rowsOf('EMPLOYEESV1', { structure: '211' }, body)).toEqual([
      { InstituteNo: '999999', personId: 4074, naam: 'Porter', voornaam: 'Tommy', isActive: true, email: '' },
      {
        InstituteNo: '999999',
        personId: 4481,
        naam: 'Luten',
        voornaam: 'Lotte',
        isActive: true,
        email: 'lotte.luten@school.be',
      },
    ]);
  });

  const assignment = {
    id: '1a65090a-2c68-4759-ac04-82d6dcf3b90d',
    personId: GUID,
    begindatum: '2023-09-01T00:00:00',
    einddatum: '2024-08-31T00:00:00',
    hfd: '311',
    vervangingen: [
      { opdrachtId: 'c3441d1e-3408-4129-ab36-f1dc85555ae0', doId: 'fd179d48-ebf3-4e0c-8111-4149bffa7757' },
      { opdrachtId: '4379d9af-0998-4111-b186-76eb6acb3e39', doId: 'fd179d48-ebf3-4e0c-8111-4149bffa7757' },
    ],
    prestatieUren: 4,
    prestatieNoemer: 20,
    ato: '2',
    reaffWedertew: '',
    bekwaamheidsbewijs: 'AND',
    graad: '3',
    leerjaar: '0',
    opleidingsvorm: '-',
    ambtCode: '00000007',
    aanstellingscode: 1,
    mandaatCode: '01',
    opdrachtType: 1,
  };

  test('of assignments', async () => {
    const coded = ['ato', 'bekwaamheidsbewijs', 'aanstellingscode', 'mandaatCode', 'opdrachtType'];
    const columns = ['begindatum', 'prestatieUren', 'leerjaar', 'opleidingsvorm', 'ambtCode', 'vervangingen'];
    const meanings = coded.map((name) => `${name}.betekenis`);
    const input = { schoolYear: '2023-24', columns: [...columns, ...meanings].join(';') };

    expect(await rowsOf('ASSIGNMENTS', input, [assignment])).toEqual([
      {
        InstituteNo: '999999',
        begindatum: day('2023-09-01'),
        prestatieUren: 4,
        leerjaar: '',
        opleidingsvorm: '',
        ambtCode: '00000007',
        vervangingen: assignment.vervangingen.map(({ opdrachtId, doId }) => `${opdrachtId}, ${doId}`).join('; '),
        'ato.betekenis': 'Aanstelling in vacante uren',
        'bekwaamheidsbewijs.betekenis': 'Andere',
        'aanstellingscode.betekenis': 'TADD (tijdelijk aanstelling van doorlopende duur)',
        'mandaatCode.betekenis': 'Leraar specialist',
        'opdrachtType.betekenis': 'Gewone subsidieerbare uren',
      },
    ]);
  });

  test('of the substitutions in them', async () => {
    const columns = 'id;vervangingen.opdrachtId;vervangingen.doId';

    expect(await rowsOf('SUBSTITUTIONS', { schoolYear: '2023-24', columns }, [assignment])).toEqual(
      assignment.vervangingen.map(({ opdrachtId, doId }) => ({
        InstituteNo: '999999',
        id: assignment.id,
        'vervangingen.opdrachtId': opdrachtId,
        'vervangingen.doId': doId,
      })),
    );
  });

  test('of interruptions, with the blanks that stand in them', async () => {
    const body = [
      {
        doId: '30ae92eb-a4a2-4f3b-898b-6857fe9d34ad',
        personId: ` ${OTHER}`,
        hfd: '311   ',
        begindatum: '2024-06-06T00:00:00',
        einddatum: '2024-06-06T00:00:00',
        code: '45',
        omschrijving: 'Staking',
        soort: '2',
        verstuurdAgODi: false,
        opmPersoneelslid: null,
        staking: 'Uren',
        stakingUren: 2,
      },
    ];
    const columns = 'personId;hfd;begindatum;code;staking;staking.betekenis;stakingUren;opmPersoneelslid';

    expect(await rowsOf('INTERRUPTIONS', { schoolYear: '2023-24', columns }, body)).toEqual([
      {
        InstituteNo: '999999',
        personId: OTHER,
        hfd: '311',
        begindatum: day('2024-06-06'),
        code: '45',
        staking: 'Uren',
        'staking.betekenis': expect.stringContaining('certain number of hours'),
        stakingUren: 2,
        opmPersoneelslid: '',
      },
    ]);
  });

  const ownFields = [
    {
      personId: OTHER,
      vvId: '91eb3158-10a9-41a6-ab7c-27ce0853c5b2',
      naam: 'kastnummer',
      waarde: '16',
      dataType: 'Getal',
      rubriek: 1,
    },
    {
      personId: OTHER,
      vvId: 'b69e572e-9ab3-48c2-a0a8-36d22f87d6a8',
      naam: 'nummerplaat',
      waarde: '1-ABC-001',
      dataType: 'Tekst',
      rubriek: 1,
    },
  ];

  test('of own fields, a row each', async () => {
    const columns = 'naam;waarde;rubriek;rubriek.betekenis';

    expect(await rowsOf('OWNFIELDS', { schoolYear: '2023-24', columns }, ownFields)).toEqual([
      { InstituteNo: '999999', naam: 'kastnummer', waarde: '16', rubriek: 1, 'rubriek.betekenis': 'Personalia' },
      {
        InstituteNo: '999999',
        naam: 'nummerplaat',
        waarde: '1-ABC-001',
        rubriek: 1,
        'rubriek.betekenis': 'Personalia',
      },
    ]);
  });

  test('of own fields, a column each', async () => {
    expect(await rowsOf('OWNFIELDSBYPERSON', { schoolYear: '2023-24' }, ownFields)).toEqual([
      { InstituteNo: '999999', personId: OTHER, kastnummer: 16, nummerplaat: '1-ABC-001' },
    ]);
  });

  const employee = {
    pPersoon: 263,
    personId: GUID,
    naam: 'Voorbeeld',
    voornaam: 'Mia ',
    adressen: [
      {
        id: OTHER,
        straat: 'Lakenmakerssteenweg',
        nummer: '157',
        bus: '',
        postcode: '2800',
        gemeente: 'MECHELEN',
        isDomicilie: true,
      },
    ],
    comnrs: [{ id: OTHER, type: 'Domicilie', soort: 'Telefoon', nr: '025 55 52 52' }],
    emailadressen: [{ id: OTHER, type: 'School', email: 'voorbeeld@informat.be' }],
    kinderen: [
      { id: OTHER, naam: 'Merckx ', voornaam: 'Wouter ', geboortedatum: '1986-12-23T00:00:00', fiscaalTenLaste: false },
    ],
    personeelsgroepen: [
      { id: OTHER, naam: 'Mechelen' },
      { id: GUID, naam: 'leerkrachten 1ste graad' },
    ],
  };

  test.each<[string, string, readonly Readonly<Record<string, Cell>>[]]>([
    [
      'ADDRESSES',
      'adressen.straat;adressen.isDomicilie',
      [{ 'adressen.straat': 'Lakenmakerssteenweg', 'adressen.isDomicilie': true }],
    ],
    ['PHONES', 'comnrs.soort;comnrs.nr', [{ 'comnrs.soort': 'Telefoon', 'comnrs.nr': '025 55 52 52' }]],
    ['EMAILS', 'emailadressen.email', [{ 'emailadressen.email': 'voorbeeld@informat.be' }]],
    [
      'CHILDREN',
      'kinderen.voornaam;kinderen.geboortedatum',
      [{ 'kinderen.voornaam': 'Wouter', 'kinderen.geboortedatum': day('1986-12-23') }],
    ],
    [
      'GROUPS',
      'personeelsgroepen.naam',
      [{ 'personeelsgroepen.naam': 'Mechelen' }, { 'personeelsgroepen.naam': 'leerkrachten 1ste graad' }],
    ],
  ])('of the lists of an employee: INFORMAT.%s', async (name, columns, items) => {
    const rows = await rowsOf(name, { schoolYear: '2023-24', columns: `voornaam;${columns}` }, [employee]);

    expect(rows).toEqual(items.map((item) => ({ InstituteNo: '999999', voornaam: 'Mia', ...item })));
  });

  test('of an employee, the lists as text', async () => {
    const columns = 'adressen;comnrs;emailadressen;kinderen;personeelsgroepen';

    expect(await rowsOf('EMPLOYEE', { personId: GUID, schoolYear: '2023-24', columns }, employee)).toEqual([
      {
        InstituteNo: '999999',
        adressen: 'Lakenmakerssteenweg 157, 2800 MECHELEN',
        comnrs: '025 55 52 52, Telefoon, Domicilie',
        emailadressen: 'voorbeeld@informat.be',
        kinderen: 'Wouter Merckx',
        personeelsgroepen: 'Mechelen; leerkrachten 1ste graad',
      },
    ]);
  });
});
