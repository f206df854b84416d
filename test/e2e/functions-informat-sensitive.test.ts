import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { excelDay, fill, rowsOf, shownIn } from '../support/spilled-rows.ts';
import { spill } from '../support/spills.ts';
import type { Session } from '../support/workbench-session.ts';

/**
 * What Informat tells about health, identity and private life: the examples of its document on Personeel, v2.9, typed
 * over field by field. The document shows no answer for appointments and photos.
 */
const { open, sandbox } = stage();

/** Whose interruptions and own fields the document shows. */
const ABSENT = 'bc334b17-58af-48cc-9fd5-1344acf33ab5';
/** Of the sandbox: an active employee, known for all that no document shows. */
const INVENTED = '000000a0-0000-4000-8000-000000000001';

const NO_CONSENT =
  'These are sensitive personal data of Informat, and nobody agreed yet that this workbook may hold them. ' +
  'Agree once in the task pane, or ask for other columns or data.';

/** Leaves the first rows to what formulas refer to. */
const BELOW = { from: 21 };

/** What the vendor was asked for, beside tokens. */
const asked = (): readonly string[] =>
  sandbox()
    .informat.requests.map(({ path }) => path)
    .filter((path) => path.includes('employees'));

/** A workbook of somebody who may see both institutes, and a vendor that answers as its document does. */
async function openDocument(): Promise<Session> {
  sandbox().informat.faults.set('informat-document-examples');
  return open({ isSignedIn: true });
}

/** Asks for something sensitive in the pane, and agrees to hold it in this workbook. */
async function agree({ pane }: Session): Promise<void> {
  await pane.getByRole('searchbox', { name: 'Search data' }).fill('interruptions');
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText('INFORMAT.INTERRUPTIONS', { exact: true }) })
    .getByRole('button')
    .click();
  const year = pane.getByRole('combobox', { name: 'School year', exact: true });
  await year.fill('2023-24');
  await year.press('Tab');
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: 'Review consent' }).click();
  await pane.getByRole('button', { name: 'Agree for this workbook' }).click();
  await pane.getByRole('button', { name: 'Insert table' }).waitFor();
}

/** What only comes after consent: whole resources, and columns of others. */
const SENSITIVE = {
  children:
    '=INFORMAT.CHILDREN("2023-24",,,"naam;kinderen.naam;kinderen.voornaam;kinderen.geslacht;kinderen.geboortedatum;kinderen.fiscaalTenLaste","999999")',
  interruptions:
    '=INFORMAT.INTERRUPTIONS("2023-24",311,,"doId;begindatum;einddatum;code;omschrijving;opmSecretariaat;staking;stakingUren","999999")',
  absence: `=INFORMAT.INTERRUPTIONS("2023-24",311,"${ABSENT}","personId;hfd;begindatum;code;soort;verstuurdAgODi;opmSecretariaat","999999")`,
  substitutions:
    '=INFORMAT.SUBSTITUTIONS("2023-24",311,,"personId;vervangingen.opdrachtId;vervangingen.doId","999999")',
  ownFields: '=INFORMAT.OWNFIELDS("2023-24",211,,"personId;naam;waarde;dataType;rubriek.betekenis","999999")',
  ownFieldsOfOne: `=INFORMAT.OWNFIELDS("2023-24",211,"${ABSENT}","naam;waarde","999999")`,
  pivot: `=INFORMAT.OWNFIELDSBYPERSON("2023-24",211,,,"999999")`,
  pivotOfOne: `=INFORMAT.OWNFIELDSBYPERSON("2023-24",211,"${ABSENT}",,"999999")`,
  identity:
    '=INFORMAT.EMPLOYEES("2023-24",,"stamnr;rijksregisternr;bank.iban;bank.bic;hoofdAmbt.code;hoofdAmbt.naam","999999")',
  v1: '=INFORMAT.EMPLOYEESV1("211",,"stamnr;ambtcode","999999")',
  subject: '=INFORMAT.ASSIGNMENTS("2023-24",311,,"ambtCode;ambt;vakCode;vak;vervangingen","999999")',
} as const;

describe('the sensitive data of the document', () => {
  test('come into a workbook once somebody agreed in the pane, and not before', async () => {
    const session = await openDocument();

    const formulas = Object.values(SENSITIVE);
    await fill(session, 'A1', formulas);
    await session.settled();
    expect(await shownIn(session, `A1:A${formulas.length}`)).toEqual(formulas.map(() => ['#N/A', NO_CONSENT]));
    expect(asked()).toEqual([]);

    await agree(session);
    const found = await spill(session, SENSITIVE, BELOW);

    expect(found.interruptions.rows.map((row) => Object.values(row).slice(1))).toEqual([
      [
        '10271100-ea9e-4227-82ed-2a3370962a8b',
        excelDay('2023-10-27'),
        excelDay('2023-10-27'),
        '1',
        'Ziekteverlof',
        'Voelde zich grieperig',
        '',
        '',
      ],
      [
        '3fd9f2d4-2797-45a6-a433-a5e43f9dd04c',
        excelDay('2023-11-15'),
        excelDay('2023-11-16'),
        '144',
        'Verlof wegens overmacht',
        'Staking openbaar vervoer',
        '',
        '',
      ],
      [
        '30ae92eb-a4a2-4f3b-898b-6857fe9d34ad',
        excelDay('2024-06-06'),
        excelDay('2024-06-06'),
        '45',
        'Staking',
        '',
        'Uren',
        2,
      ],
    ]);
    expect(found.children.rows).toEqual([
      {
        InstituteNo: '999999',
        naam: 'spropger',
        'kinderen.naam': 'Merckx',
        'kinderen.voornaam': 'Wouter',
        'kinderen.geslacht': 'M',
        'kinderen.geboortedatum': excelDay('1986-12-23'),
        'kinderen.fiscaalTenLaste': false,
      },
    ]);
    expect(found.absence.rows.map((row) => Object.values(row).slice(1))).toEqual([
      // `"311   "` and `" bc334b17…"` in the example; 002 keeps its zeros.
      [ABSENT, '311', excelDay('2024-01-24'), '002', '0', '', 'Lekke autoband'],
      [ABSENT, '311', excelDay('2024-03-06'), '19', '1', false, ''],
      [ABSENT, '311', excelDay('2024-06-06'), '45', '2', false, ''],
    ]);
    expect(rowsOf(found.substitutions, 'personId', 'vervangingen.opdrachtId', 'vervangingen.doId')).toEqual([
      [
        '17a5d224-e470-4482-8925-5311cc031c89',
        'c3441d1e-3408-4129-ab36-f1dc85555ae0',
        'fd179d48-ebf3-4e0c-8111-4149bffa7757',
      ],
      [
        '17a5d224-e470-4482-8925-5311cc031c89',
        '4379d9af-0998-4111-b186-76eb6acb3e39',
        'fd179d48-ebf3-4e0c-8111-4149bffa7757',
      ],
    ]);
    expect(rowsOf(found.ownFields, 'personId', 'naam', 'waarde', 'dataType', 'rubriek.betekenis')).toEqual([
      ['dc500c63-2078-4ec7-924b-3e0df6b9435e', 'kastnummer', '9345', 'Getal', 'Personalia'],
      ['f49617bf-b0c5-4c18-89e8-a966229764b9', 'nummerplaat', 'BFZ001', 'Tekst', 'Personalia'],
    ]);
    expect(rowsOf(found.ownFieldsOfOne, 'naam', 'waarde')).toEqual([
      ['kastnummer', '16'],
      ['nummerplaat', '1-ABC-001'],
    ]);
    expect(found.pivot.rows).toEqual([
      { InstituteNo: '999999', personId: 'dc500c63-2078-4ec7-924b-3e0df6b9435e', kastnummer: 9345, nummerplaat: '' },
      {
        InstituteNo: '999999',
        personId: 'f49617bf-b0c5-4c18-89e8-a966229764b9',
        kastnummer: '',
        nummerplaat: 'BFZ001',
      },
    ]);
    expect(found.pivotOfOne.rows).toEqual([
      { InstituteNo: '999999', personId: ABSENT, kastnummer: 16, nummerplaat: '1-ABC-001' },
    ]);
    expect(found.identity.rows).toEqual([
      {
        InstituteNo: '999999',
        stamnr: '25702161637',
        rijksregisternr: '57021612345',
        'bank.iban': 'BE33343536370048',
        'bank.bic': 'ARSPBE22',
        'hoofdAmbt.code': '00000006',
        'hoofdAmbt.naam': 'Godsdienstleraar',
      },
    ]);
    expect(rowsOf(found.v1, 'stamnr', 'ambtcode')).toEqual([
      ['12358132134', ''],
      ['55891442333', '00000236'],
    ]);
    expect(rowsOf(found.subject, 'ambtCode', 'ambt', 'vakCode', 'vak')).toEqual([
      ['00000007', 'Leraar', '00000309', 'Wetenschappelijk werk'],
    ]);
  });
});

describe('what no document shows, synthetic', () => {
  test('appointments and photos have the columns that arrive, once somebody agreed, and never an image', async () => {
    const session = await open({ isSignedIn: true });
    await agree(session);
    await fill(session, 'A1', [INVENTED, '000000a0-0000-4000-8000-000000000003']);

    const { appointments, some, photos, one, recent } = await spill(
      session,
      {
        appointments: '=INFORMAT.APPOINTMENTS("2023-24",311,,,"999999")',
        some: '=INFORMAT.APPOINTMENTS("2023-24",,A1:A2,"personId;instelnr;hfd","999999")',
        photos: '=INFORMAT.PHOTOS("2023-24",,,,"999999")',
        one: `=INFORMAT.PHOTOS("2023-24",,"${INVENTED}","photo.format;photo.bytes","999999")`,
        recent: '=INFORMAT.PHOTOS("2023-24",,,"personId","999999",DATE(2025,10,13))',
      },
      BELOW,
    );

    expect([appointments.columns[0], ...appointments.columns.slice(-2)]).toEqual(['InstituteNo', 'id', 'personId']);
    expect(new Set(rowsOf(appointments, 'vorm').flat())).toEqual(
      new Set(['synthetic: no document describes this answer']),
    );
    expect(rowsOf(some, 'personId', 'instelnr', 'hfd')).toEqual([
      [INVENTED, '999999', '311'],
      ['000000a0-0000-4000-8000-000000000003', '999999', '311'],
    ]);
    expect(photos.columns).toEqual(['InstituteNo', 'photo.format', 'photo.bytes', 'id', 'personId']);
    expect(new Set(rowsOf(photos, 'photo.format').flat())).toEqual(new Set(['PNG', 'GIF']));
    expect(rowsOf(one, 'photo.format', 'photo.bytes')).toEqual([['PNG', 70]]);
    expect(rowsOf(recent, 'personId').flat()).toContain(INVENTED);
    expect(recent.rows.length).toBeLessThan(photos.rows.length);
  });
});
