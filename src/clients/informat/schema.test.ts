import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoCredentials, startSandbox, type Sandbox } from '../../../sandbox/index.ts';
import type { PrivacyTier } from '../../core/table.ts';
import { INFORMAT_PARTS, INFORMAT_RESOURCES, informatColumns, type InformatResource } from './index.ts';
import { PART_SOURCES } from './schema.ts';

let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  const { clientId, clientSecret, institutes } = demoCredentials.informat;
  const scope = institutes.map((number) => `api_informat_sas_personeel.personeel.${number}`).join(' ');
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope };
  const answer = await fetch(sandbox.informat.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  token = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(() => sandbox.close());

type Json = Readonly<Record<string, unknown>>;

async function rowsOf(path: string, version = '2'): Promise<readonly Json[]> {
  const headers = { instituteno: '999999', 'api-version': version, authorization: `Bearer ${token}` };
  return (await (await fetch(`${sandbox.informat.url}${path}`, { headers })).json()) as readonly Json[];
}

/** Every field that the rows have, objects opened and lists closed. */
function fieldsOf(rows: readonly Json[], prefix = ''): ReadonlySet<string> {
  const names = rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [...fieldsOf([value as Json], `${prefix}${name}.`)]
        : [`${prefix}${name}`],
    ),
  );
  return new Set(names);
}

type Address = readonly [resource: InformatResource, path: string, version: '1' | '2'];

const ADDRESSES: readonly Address[] = [
  ['employees', 'employees?schoolyear=2023-24', '2'],
  ['employeesV1', 'employees?structure=311', '1'],
  ['assignments', 'employees/assignments?schoolyear=2023-24', '2'],
  ['interruptions', 'employees/interruptions?schoolyear=2023-24', '2'],
  ['diplomas', 'employees/diplomas?schoolyear=2023-24', '2'],
  ['ownFields', 'employees/ownfields?schoolyear=2023-24', '2'],
];
/** Written as null by someone without one; their fields have columns of their own. */
const OBJECTS: ReadonlySet<string> = new Set(['bank', 'hoofdAmbt', 'partner']);

describe('the columns', () => {
  it.each(ADDRESSES)('of %s are the fields that arrive, and no others', async (resource, path, version) => {
    const fields = [...fieldsOf(await rowsOf(path, version))].filter((name) => !OBJECTS.has(name));
    const columns = informatColumns(resource).filter(({ name, onRequest }) => name !== 'InstituteNo' && !onRequest);
    expect(fields.toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(PART_SOURCES).filter(([, { list }]) => list !== ''))(
    'of %s are the fields of its list',
    async (part, { resource, list }) => {
      const address = ADDRESSES.find(([name]) => name === resource)?.[1] ?? '';
      const items = (await rowsOf(address)).flatMap((row) => row[list] as readonly Json[]);
      const columns = informatColumns(resource, part as (typeof INFORMAT_PARTS)[number]);
      const own = columns.map(({ name }) => name).filter((name) => name.startsWith(`${list}.`));
      expect([...fieldsOf(items, `${list}.`)].toSorted()).toEqual(own.toSorted());
    },
  );

  it('have names of their own, the institute first', () => {
    const all = [
      ...INFORMAT_RESOURCES.map((resource) => informatColumns(resource)),
      ...INFORMAT_PARTS.map((part) => informatColumns(PART_SOURCES[part].resource, part)),
    ];
    for (const columns of all) {
      const names = columns.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(columns[0]).toMatchObject({ name: 'InstituteNo', tier: 0, key: true });
    }
  });
});

/** As the inventory judges: what needs consent, column by column. */
const SENSITIVE: Readonly<Record<string, PrivacyTier>> = {
  stamnr: 3,
  rijksregisternr: 3,
  bisnr: 3,
  'bank.iban': 3,
  'bank.bic': 3,
  'hoofdAmbt.code': '9i',
  'hoofdAmbt.naam': '9i',
  isMindervalide: 9,
  mindervalideKinderen: 9,
  aantalZorgbehoevenden: 9,
  aantalMindervalideAndereTenLaste: 9,
  'partner.naam': '9i',
  'partner.voornaam': '9i',
};

describe('privacy', () => {
  it('holds for every column that may reveal an identity, health or belief', () => {
    const tiers = informatColumns('employees').map(({ name, tier }) => [name, tier] as const);
    const sensitive = tiers.filter(([, tier]) => tier === 3 || tier === '9i' || tier === 9);
    expect(Object.fromEntries(sensitive)).toEqual(SENSITIVE);
  });

  it('gives a list as text the highest tier of what is in it', () => {
    const order: readonly PrivacyTier[] = [0, 1, 2, 3, '9i', 9];
    for (const part of INFORMAT_PARTS) {
      const { resource, list } = PART_SOURCES[part];
      const joined = informatColumns(resource).find(({ name }) => name === list);
      if (joined === undefined) continue;
      const inside = informatColumns(resource, part).filter(({ path }) => path[0] === list);
      const highest = Math.max(...inside.map(({ tier }) => order.indexOf(tier)));
      expect([part, joined.tier]).toEqual([part, order[highest]]);
    }
  });

  it('gives a meaning the tier of its code', () => {
    for (const resource of INFORMAT_RESOURCES) {
      const columns = informatColumns(resource);
      for (const { name, tier, onRequest } of columns.filter(({ codes }) => codes !== undefined)) {
        const code = columns.find((column) => `${column.name}.betekenis` === name);
        expect([name, tier, onRequest]).toEqual([`${code?.name}.betekenis`, code?.tier, true]);
      }
    }
  });
});
