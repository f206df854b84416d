import { expect, it } from 'vitest';

import { createInformatClient, informatColumns } from './index.ts';
import { recordedHttp } from './testing/recorded-http.ts';

const STAFF = 20_000;

const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Some 2 kB of one employee, as in a group whose staff is 40 MB. */
const employee = (number: number): object => ({
  pPersoon: number,
  personId: ` ${guid(number).toUpperCase()}`,
  naam: `Proef ${number} `,
  voornaam: 'Mia',
  geboortedatum: '1957-02-16T00:00:00',
  bank: null,
  eersteDienstSchool: '2011-09-01T00:00:00',
  isActive: true,
  burgStand: '4',
  adressen: Array.from({ length: 4 }, (_, at) => ({
    id: guid(number * 10 + at),
    aanspreekNaam: 'x'.repeat(200),
    straat: 'Proefstraat',
    nummer: String(at),
    gemeente: 'PROEFGEM',
  })),
  personeelsgroepen: [{ id: guid(1), naam: 'x'.repeat(600) }],
});

it('reads a staff of 20,000 at once, all columns and all addresses', { timeout: 20_000 }, async () => {
  const body = JSON.stringify(Array.from({ length: STAFF }, (_, at) => employee(at)));
  const { http, calls } = recordedHttp(() => ({ body }));
  const informat = createInformatClient(http);
  const question = { resource: 'employees', institutes: ['999999'], schoolYear: '2026-27' } as const;
  const columns = informatColumns('employees').map(({ name }) => name);

  const staff = await informat.table({ ...question, columns });
  const addresses = await informat.table({ ...question, part: 'addresses', columns: ['personId', 'adressen.nummer'] });

  expect(body.length).toBeGreaterThan(38_000_000);
  expect(calls).toHaveLength(2);
  expect(staff.rows).toHaveLength(STAFF);
  expect(staff.rows.at(-1)?.slice(0, 2)).toEqual(['999999', `Proef ${STAFF - 1}`]);
  expect(staff.rows.at(-1)).toEqual(expect.arrayContaining([STAFF - 1, guid(STAFF - 1)]));
  expect(addresses.rows).toHaveLength(4 * STAFF);
  expect(addresses.rows.at(-1)).toEqual(['999999', guid(STAFF - 1), '3']);
});
