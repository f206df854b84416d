import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { excelDay, fill, rowsOf, shownIn } from '../support/spilled-rows.ts';
import { spill } from '../support/spills.ts';
import type { Session } from '../support/workbench-session.ts';

/**
 * The examples of Informat's document on Personeel, v2.9, as a cell shows them: its answers are typed over here, field
 * by field. The document shows no answer for diplomas.
 */
const { open, sandbox } = stage();

/** The employee of the example of version 2. */
const MIA = '67e4c91d-0407-4759-a6a7-c427a4784f47';
/** The employee of the example of one employee, of whom the document shows five fields. */
const JAIME = 'e7fe8b72-1dd8-4bf8-a90a-0666e040f1ee';
/** Of the sandbox: an active employee, known for all that no document shows. */
const INVENTED = '000000a0-0000-4000-8000-000000000001';

/** Leaves the first rows to what formulas refer to. */
const BELOW = { from: 21 };

/** A workbook of somebody who may see both institutes, and a vendor that answers as its document does. */
async function openDocument(): Promise<Session> {
  sandbox().informat.faults.set('informat-document-examples');
  return open({ isSignedIn: true });
}

describe('the employees of the document', () => {
  test('stand in cells field by field, with their codes explained and their lists in words', async () => {
    const session = await openDocument();
    await fill(session, 'A1', ['naam', 'geboortedatum', 'burgStand', 'burgStand.betekenis', 'partner.inkomen']);
    await fill(session, 'B1', ['nationaliteitCode', 'adressen', 'comnrs', 'emailadressen', 'kinderen']);
    await fill(session, 'C1', [MIA, JAIME]);

    const { usual, named, one, v1 } = await spill(
      session,
      {
        usual: '=INFORMAT.EMPLOYEES("2023-24",,,999999)',
        named: '=INFORMAT.EMPLOYEES("2023-2024",,A1:B5,"999999")',
        one: '=INFORMAT.EMPLOYEE(C1:C2,"2023-24",,"pPersoon;naam;voornaam;sortName","999999")',
        v1: '=INFORMAT.EMPLOYEESV1(211,,,"999999")',
      },
      BELOW,
    );

    expect(usual.rows).toEqual([
      {
        InstituteNo: '999999',
        pPersoon: 263,
        personId: MIA,
        personaId: '',
        naam: 'spropger',
        voornaam: 'Mia Mella',
        sortName: 'SPROPGER,MIAMELLA,',
        nickname: 'spropger Mia Mella',
        initialen: 'STRIN',
        eersteDienstSchool: excelDay('2011-09-01'),
        // 1900-01-01 in the example: nobody knows.
        eersteDienstScholengroep: '',
        eersteDienstScholengemeenschap: '',
        isActive: true,
        personeelsgroepen: 'Mechelen; leerkrachten 1ste graad',
      },
    ]);
    expect(named.rows).toEqual([
      {
        InstituteNo: '999999',
        naam: 'spropger',
        geboortedatum: excelDay('1957-02-16'),
        burgStand: 4,
        'burgStand.betekenis': 'Gescheiden',
        'partner.inkomen': 1,
        nationaliteitCode: '000',
        adressen: 'Lakenmakerssteenweg 157, 2800 MECHELEN',
        comnrs: '025 55 52 52, Telefoon, Domicilie',
        emailadressen: 'spropger.miamella@informat.be; andere.spropger.miamella@informat.be',
        kinderen: 'Wouter Merckx',
      },
    ]);
    expect(rowsOf(one, 'pPersoon', 'naam', 'voornaam', 'sortName')).toEqual([
      [263, 'spropger', 'Mia Mella', 'SPROPGER,MIAMELLA,'],
      [13_050, 'Vondenwiengoirt', 'Jaime Fernando', ''],
    ]);
    expect(v1.rows).toEqual([
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
    expect(session.errors).toEqual([]);
    expect(session.strayed).toEqual([]);
  });

  test('give a row for each address, number, e-mail address, child and group', async () => {
    const session = await openDocument();
    await fill(session, 'A1', ['adressen.straat', 'adressen.nummer', 'adressen.bus', 'adressen.postcode']);
    await fill(session, 'B1', [
      'adressen.gemeente',
      'adressen.landCode',
      'adressen.isDomicilie',
      'adressen.isVerblijf',
    ]);
    await fill(session, 'C1', ['naam', 'comnrs.type', 'comnrs.soort', 'comnrs.nr']);

    const found = await spill(
      session,
      {
        addresses: '=INFORMAT.ADDRESSES("2023-24",,,A1:B4,"999999")',
        phones: '=INFORMAT.PHONES("2023-24",,,C1:C4,"999999")',
        emails: '=INFORMAT.EMAILS("2023-24",,,"naam;emailadressen.type;emailadressen.email","999999")',
        groups: `=INFORMAT.GROUPS("2023-24",,"${MIA}",,"999999")`,
      },
      BELOW,
    );

    expect(found.addresses.rows).toEqual([
      {
        InstituteNo: '999999',
        'adressen.straat': 'Lakenmakerssteenweg',
        'adressen.gemeente': 'MECHELEN',
        'adressen.nummer': '157',
        'adressen.landCode': '00150',
        'adressen.bus': '',
        'adressen.isDomicilie': true,
        'adressen.postcode': '2800',
        'adressen.isVerblijf': true,
      },
    ]);
    expect(rowsOf(found.phones, 'naam', 'comnrs.type', 'comnrs.soort', 'comnrs.nr')).toEqual([
      ['spropger', 'Domicilie', 'Telefoon', '025 55 52 52'],
    ]);
    expect(rowsOf(found.emails, 'naam', 'emailadressen.type', 'emailadressen.email')).toEqual([
      ['spropger', 'Privé', 'spropger.miamella@informat.be'],
      ['spropger', 'School', 'andere.spropger.miamella@informat.be'],
    ]);
    expect(rowsOf(found.groups, 'naam', 'personeelsgroepen.id', 'personeelsgroepen.naam')).toEqual([
      ['spropger', 'a31577ff-2dda-426a-b689-1634b4545985', 'Mechelen'],
      ['spropger', '53ce3cf5-cdb9-4dc4-b2ba-66b52bb51340', 'leerkrachten 1ste graad'],
    ]);
  });
});

describe('the assignments of the document', () => {
  test('stand in cells with the meanings of their codes, whether asked for a school or for a person', async () => {
    const session = await openDocument();
    const columns =
      'prestatieUren;prestatieNoemer;ato;ato.betekenis;bekwaamheidsbewijs.betekenis;aanstellingscode.betekenis;mandaatCode;mandaatCode.betekenis;opdrachtType.betekenis';

    const { school, codes, person } = await spill(
      session,
      {
        school: '=INFORMAT.ASSIGNMENTS("2023-24",311,,,"999999")',
        codes: `=INFORMAT.ASSIGNMENTS("2023-24",311,,"${columns}","999999")`,
        person: '=INFORMAT.ASSIGNMENTS("2023-24",,"{17A5D224-E470-4482-8925-5311CC031C89}","id;personId","999999")',
      },
      { columns: 40 },
    );

    expect(school.rows).toHaveLength(1);
    expect(school.rows[0]).toMatchObject({
      id: '1a65090a-2c68-4759-ac04-82d6dcf3b90d',
      personId: '17a5d224-e470-4482-8925-5311cc031c89',
      begindatum: excelDay('2023-09-01'),
      einddatum: excelDay('2024-08-31'),
      hfd: '311',
      prestatieUren: 4,
      prestatieNoemer: 20,
      urenTbsOB: 0,
      ato: '2',
      reaffWedertew: '',
      bekwaamheidsbewijs: 'AND',
      graad: '3',
      // "0" and "-" mean nothing.
      leerjaar: '',
      opleidingsvorm: '',
      onderwijsvorm: 'ASO',
      // The key stands twice in the example: the second is that of the equivalent subject.
      vakRubriek: 'AV',
      gelijkgesteldVakRubriek: '',
      isAmbtvak: false,
      aanstellingscode: 1,
      isTao: false,
      isVacature: true,
      mandaatCode: '01',
      omkaderingCode: '00',
      omkadering: 'eigen omkadering (standaard)',
      vestiging: '',
      urenVanScholengem: false,
      urenVanAndereSchool: false,
      opdrachtType: 1,
    });
    expect(codes.rows).toEqual([
      {
        InstituteNo: '999999',
        prestatieUren: 4,
        prestatieNoemer: 20,
        ato: '2',
        'ato.betekenis': 'Aanstelling in vacante uren',
        'bekwaamheidsbewijs.betekenis': 'Andere',
        'aanstellingscode.betekenis': 'TADD (tijdelijk aanstelling van doorlopende duur)',
        mandaatCode: '01',
        'mandaatCode.betekenis': 'Leraar specialist',
        'opdrachtType.betekenis': 'Gewone subsidieerbare uren',
      },
    ]);
    expect(rowsOf(person, 'id')).toEqual([['1a65090a-2c68-4759-ac04-82d6dcf3b90d']]);
  });
});

describe('what no document shows, synthetic', () => {
  test('diplomas have the columns that one public client reads', async () => {
    const session = await open({ isSignedIn: true });

    const { all, one } = await spill(session, {
      all: '=INFORMAT.DIPLOMAS("2023-24",311,,,"999999")',
      one: `=INFORMAT.DIPLOMAS("2023-24",,"${INVENTED}","personId;omschrijving;uitgereiktDoor;isHoofddiploma;isBekwaamheidsbewijs","999999")`,
    });

    expect(all.columns).toEqual([
      'InstituteNo',
      'omschrijving',
      'uitgereiktDoor',
      'uitgereiktOp',
      'isHoofddiploma',
      'isBekwaamheidsbewijs',
      'id',
      'personId',
    ]);
    expect(all.rows.length).toBeGreaterThan(5);
    for (const { personId, uitgereiktOp, isHoofddiploma } of all.rows) {
      expect(personId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
      expect(uitgereiktOp === '' || Number.isInteger(uitgereiktOp)).toBe(true);
      expect(isHoofddiploma).toBeTypeOf('boolean');
    }
    expect(rowsOf(one, 'personId', 'isHoofddiploma', 'isBekwaamheidsbewijs')).toEqual([
      [INVENTED, true, false],
      [INVENTED, false, true],
    ]);
  });
});

describe('institutes', () => {
  test('come from a range, from numbers that lost their zero, or all when none is named; one that is closed is told', async () => {
    const session = await openDocument();
    await fill(session, 'A1', ['099999', '999999']);
    await fill(session, 'B1', ["'099999", "'999999"]);
    await fill(session, 'D1', ['=INFORMAT.EMPLOYEES("2023/24",,"naam","999999")']);

    const { numbers, texts, all, closed } = await spill(
      session,
      {
        numbers: '=INFORMAT.EMPLOYEES("2023-24",,"naam",A1:A2)',
        texts: '=INFORMAT.EMPLOYEES("2023-24",,"naam",B1:B2)',
        all: '=INFORMAT.EMPLOYEES("2023-24",,"naam")',
        closed: '=INFORMAT.EMPLOYEES("2023-24",,"naam","999999;123456")',
      },
      BELOW,
    );

    for (const table of [numbers, texts, all]) {
      expect(new Set(rowsOf(table, 'InstituteNo').flat())).toEqual(new Set(['099999', '999999']));
      expect(table.rows.filter(({ InstituteNo }) => InstituteNo === '999999')).toEqual([
        { InstituteNo: '999999', naam: 'spropger' },
      ]);
      expect(table.rows.length).toBeGreaterThan(5);
    }
    expect(rowsOf(closed, 'InstituteNo', 'naam')).toEqual([
      ['999999', 'spropger'],
      ['123456', expect.stringContaining('institute')],
    ]);
    expect(await shownIn(session, 'D1')).toEqual([['#VALUE!', expect.stringContaining('is not a school year')]]);
  });
});
