import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ELECTED, PARLIAMENT_VERSIONS, startParliament, type Parliament } from '../support/parliament.ts';

describe.each(PARLIAMENT_VERSIONS)('the ready-made questions, asked of %s', (version) => {
  let parliament: Parliament;

  beforeAll(async () => {
    parliament = await startParliament(version);
  });
  afterAll(() => parliament.close());

  const fileAt = (link: unknown): Promise<Response> => fetch(String(link));

  test('TK.FILES gives the files of a set, and refuses a set without files by those that have some', async () => {
    const [logo, ...others] = await parliament.ask('TK.FILES', { entity: 'fractie', filter: "Afkorting eq 'D66'" });

    expect(others).toEqual([]);
    expect(logo).toMatchObject({ ContentType: 'image/png' });
    const file = await fileAt(logo?.['link']);
    expect((await file.arrayBuffer()).byteLength).toBe(logo?.['ContentLength']);
    await expect(parliament.ask('TK.FILES', { entity: 'Zaak' })).rejects.toMatchObject({
      failure: { field: 'entity', problem: 'not-a-choice', allowed: expect.arrayContaining(['Document', 'Verslag']) },
    });
  });

  test.each([
    ['TK.MEMBERS', { party: 'D67' }, { field: 'party', allowed: expect.arrayContaining(['D66', 'NSC']) }],
    ['TK.MOTIONS', { party: 'VVDD' }, { field: 'party', allowed: expect.arrayContaining(['VVD']) }],
    ['TK.VOTES', { from: '2026-05', party: 'x' }, { field: 'party' }],
    ['TK.GIFTS', { member: 'Niemand Zonder-Naam' }, { field: 'member' }],
    ['TK.COMMITTEEMEMBERS', { committee: 'FINN' }, { field: 'committee' }],
    ['TK.ACTIVITIES', { committee: 'FINN' }, { field: 'committee' }],
  ])('%s refuses a name that the parliament does not know: %j', async (name, input, failure) => {
    await expect(parliament.ask(name, input)).rejects.toMatchObject({
      failure: { kind: 'invalid-input', problem: 'not-a-choice', ...failure },
    });
  });

  test('a known name of which there is nothing gives no rows', async () => {
    expect(await parliament.ask('TK.MEMBERS', { party: 'LPF' })).toEqual([]);
    expect(await parliament.ask('TK.GIFTS', { member: 'formule-proef', from: '2027-01-01' })).toEqual([]);
  });

  test('an end before the beginning is refused', async () => {
    await expect(parliament.ask('TK.MOTIONS', { from: '2026-05', to: '2026-04' })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'to', problem: 'out-of-range' },
    });
  });

  test('the form offers what the parliament has', async () => {
    expect((await parliament.choices('TK.MEMBERS', 'party')).slice(0, 15).toSorted()).toEqual(
      Object.keys(ELECTED).toSorted(),
    );
    expect(await parliament.choices('TK.GIFTS', 'member')).toContain('Niek Tulpenaer');
    expect(await parliament.choices('TK.COMMITTEEMEMBERS', 'committee')).toContain('FIN');
    expect(await parliament.choices('TK.ACTIVITIES', 'kind')).toContain('Commissiedebat');
    expect(await parliament.choices('TK.COMMITMENTS', 'status')).toContain('Openstaand');
    expect(await parliament.choices('TK.COMMITMENTS', 'ministry')).toContain('Financiën');
    expect(await parliament.choices('TK.FILES', 'entity')).toContain('Verslag');
  });

  test('a field that the service drops is left out of the table, and the rest stays', async () => {
    const { sandbox, table, close } = await startParliament(version);
    sandbox.tweedekamer.faults.set('tk-dropped-property', { name: 'Persoon.Woonplaats' });

    const { columns, rows } = await table('TK.MEMBERS');
    await close();

    expect(columns.map(({ name }) => name)).not.toContain('Persoon.Woonplaats');
    expect(rows).toHaveLength(150);
  });
});
