import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { excelDay, fill, rowsOf } from '../support/spilled-rows.ts';
import { cellsOf, spill } from '../support/spills.ts';

/**
 * VDAB's page "Vacatures ophalen met de Vacature API" as cells show it: the three vacancies that it finds with
 * jobdomein=JOBCAT01 and postcode=1930, and what it shows of the first; the employer there is a real one and is
 * replaced by an invented one. The page describes v2; v4 is what VDAB serves today.
 */
const REFERENCE = 'vacatureReferentie.interneReferentie';
const PURCHASER = 'a3e007c0-68d3-4fb7-aa35-c36e96ede172';
const BUYER = '9d86dbb5-3cba-4ef5-9172-38c0e6782746';
const ASSISTANT = '23fa5224-15f6-4934-98ab-829587a7420e';
const GONE = '00000000-0000-4000-8000-000000000000';

/** The first vacancy, field by field in the order of the page, up to where it breaks off. */
const EXAMPLE = {
  [REFERENCE]: PURCHASER,
  'vacatureReferentie.vdabReferentie': 65_866_999,
  'vacatureReferentie.hrxmlReferentie': '479-1430-VDAB-BE-131212',
  status: 'GEPUBLICEERD',
  aantalJobs: 1,
  bron: 'HRXML_2_4_POSITION_OPENING',
  'leverancier.prioriteit': 1,
  'leverancier.type': 'INTERMEDIAIREN',
  publicatieDatum: excelDay('2022-12-13'),
  startDatum: excelDay('2022-12-13'),
  versie: 0,
  internationaalOpengesteld: false,
} as const;
const FIELDS = Object.keys(EXAMPLE);

/** `vrijeVereiste` of the page is HTML: a sentence, a list and a sentence in its last item. */
const REQUIREMENTS = [
  'Are you, as an experience operational purchaser:',
  "• in possession of a Bachelor's or Master's degree or have at least 7-8 years of work experience in the field of sourcing raw materials",
  '• very strong in communication',
  '• understanding the market and know what Supply and Demand is about',
  '• perfectly bilingual: EN-NL or EN-FR',
  '• are an advanced Excel user',
  '• understanding of how ERP (preferably SAP) works',
  'then do not doubt to read further',
];

/** A vacancy that a public client of v4 keeps as an example, shortened as it keeps it. */
const ADVISER = '9f7886a8-236b-4068-bf02-f03a773f3b4d';
const RECORDED = {
  'vacatureReferentie.vdabReferentie': 51_489_354,
  status: 'GEPUBLICEERD',
  publicatieDatum: excelDay('2012-03-28'),
  bron: 'VDAB_VACATURE_OPENING',
  internationaalOpengesteld: true,
  'functie.functieTitel': 'Technisch verkoopsadviseur',
  'tewerkstellingsadres.postcode': '7700',
  'tewerkstellingsadres.gemeente': 'MOESKROEN',
  'tewerkstellingsadres.locatie.latitude': 50.744_147_1,
  'tewerkstellingsadres.locatie.longitude': 3.254_854_5,
};
/** Codes come with a label in v4 only. */
const LABELS = {
  'functie.jobdomeinen.label': 'Verkoop',
  'functie.beroepsprofiel.ervaring.label': 'Beperkte ervaring ( < 2 jaar )',
  'tewerkstellingsadres.provincie.label': 'Provincie Henegouwen',
};
/** What formulas refer to stands in column A, above them. */
const BELOW = { from: 41, rows: 40 };

describe.each(['v2', 'v4'] as const)('vacancies of %s', (version) => {
  const { open } = stage({ VACATURES_VERSION: version });

  test('of the page and of a recorded answer stand in cells', async () => {
    const session = await open({ isSignedIn: true });
    await fill(session, 'A1', FIELDS);
    await fill(session, 'B1', [BUYER, PURCHASER, GONE, ASSISTANT]);
    await fill(session, 'C1', ['=DATE(2022,12,11)', '=DATE(2022,12,13)']);
    const fields = `A1:A${FIELDS.length}`;
    const recorded = Object.keys({ ...RECORDED, ...LABELS }).join(';');

    const found = await spill(
      session,
      {
        search: `=VDAB.VACATURES("JOBCAT01",1930,,,,,,,,${fields})`,
        newest: `=VDAB.VACATURES("JOBCAT01;JOBCAT23","1930;7700",,,,"2;4",9000,"PUBLICATIE_DATUM",TRUE,"${REFERENCE}",2)`,
        one: `=VDAB.VACATURE("${PURCHASER}",${fields})`,
        text: `=VDAB.VACATURE("${PURCHASER}","vrijeVereiste")`,
        kept: `=VDAB.VACATURE("${ADVISER}","${recorded}")`,
        details: `=VDAB.DETAILS(B1:B4,"${REFERENCE};vacatureReferentie.hrxmlReferentie;publicatieDatum")`,
        bulk: '=VDAB.BULK("2022-12-11","2022-12-13")',
        days: `=VDAB.BULK(C1,C2,"${REFERENCE};status;bron")`,
        initial: '=VDAB.INITIAL("2022-12-20")',
      },
      BELOW,
    );

    expect(cellsOf(found.search, REFERENCE)).toEqual([PURCHASER, BUYER, ASSISTANT]);
    expect(found.search.rows[0]).toEqual(EXAMPLE);
    expect(found.search.columns).toEqual(FIELDS);
    expect(cellsOf(found.newest, REFERENCE)).toEqual([PURCHASER, BUYER]);
    expect(found.one.rows).toEqual([EXAMPLE]);
    const [text] = cellsOf(found.text, 'vrijeVereiste');
    expect(
      String(text)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(REQUIREMENTS);
    const labels = version === 'v4' ? LABELS : Object.fromEntries(Object.keys(LABELS).map((name) => [name, '']));
    expect(found.kept.rows).toEqual([{ ...RECORDED, ...labels }]);
    expect(rowsOf(found.details, ...found.details.columns)).toEqual([
      [BUYER, '', excelDay('2022-12-12')],
      [PURCHASER, '479-1430-VDAB-BE-131212', excelDay('2022-12-13')],
      [GONE, '', ''],
      [ASSISTANT, '', excelDay('2022-12-11')],
    ]);
    // What happened in that week, oldest first: the bulk list gives numbers and states.
    expect(found.bulk.rows).toEqual(
      [ASSISTANT, BUYER, PURCHASER].map((id) => ({
        [REFERENCE]: id,
        status: 'GEPUBLICEERD',
        'status.verwijderd': false,
      })),
    );
    expect(rowsOf(found.days, REFERENCE, 'status', 'bron')).toEqual(
      [ASSISTANT, BUYER, PURCHASER].map((id) => [id, 'GEPUBLICEERD', 'HRXML_2_4_POSITION_OPENING']),
    );
    // The page: a list of vacancies on a date, whose state is always GEPUBLICEERD.
    expect(new Set(cellsOf(found.initial, REFERENCE))).toEqual(new Set([PURCHASER, BUYER, ASSISTANT, ADVISER]));
    expect(new Set(cellsOf(found.initial, 'status'))).toEqual(new Set(['GEPUBLICEERD']));
    expect([session.errors, session.strayed]).toEqual([[], []]);
  });
});

/** The job domains, on which a public client and the facets of vdab.be agree. */
const DOMAINS = `Aankoop, Administratie, Bouw, Communicatie, Creatief, Financieel, Gezondheid, Horeca en toerisme,
  Human resources, ICT, Juridisch, Land- en tuinbouw, Logistiek en transport, Dienstverlening, Management, Marketing,
  Onderhoud, Onderwijs, Overheid, Onderzoek en ontwikkeling, Productie, Techniek, Verkoop, Andere`
  .split(',')
  .map((label, at) => [`JOBCAT${String(at + 1).padStart(2, '0')}`, label.trim()]);

describe('the code lists of VDAB', () => {
  const { open } = stage();

  test('have the codes that were published; those of diplomas are synthetic', async () => {
    const session = await open({ isSignedIn: true });
    await fill(session, 'A1', ['rijbewijzen']);

    const found = await spill(
      session,
      {
        domains: '=VDAB.JOBDOMEINEN()',
        licences: '=VDAB.LIJST(A1)',
        studies: '=VDAB.LIJST("studieboom")',
        schedules: '=VDAB.LIJST("arbeidsstelsels")',
        contracts: '=VDAB.LIJST("arbeidscontracten")',
        trailers: '=VDAB.LIJST("rijbewijzen","aanhangwagen")',
        diplomas: '=VDAB.LIJST("diplomas","bachelor")',
      },
      BELOW,
    );

    expect(rowsOf(found.domains, 'code', 'omschrijving')).toEqual(DOMAINS);
    // Recorded on vdab.be in August 2025.
    expect(found.licences.rows).toContainEqual({
      code: 'BE',
      omschrijving: "Auto's < 3,5t en max. 8 plaatsen met aanhangwagen htm > 750 kg",
    });
    expect(cellsOf(found.trailers, 'code')).toEqual(['BE', 'CE']);
    expect(rowsOf(found.studies, 'code', 'omschrijving')).toEqual([
      ['A', 'Geen'],
      ['B', 'Lager onderwijs'],
      ['C', 'Secundair onderwijs'],
      ['F', 'Graduaat/HBO5'],
      ['D', 'Bachelor'],
      ['E', 'Master'],
    ]);
    // A code that is a number stays text.
    expect(found.schedules.rows).toContainEqual({ code: '2', omschrijving: '2-ploegenstelsel' });
    expect(found.contracts.rows).toContainEqual({ code: 'IV', omschrijving: "Interim met optie 'vast werk'" });
    expect(found.contracts.rows).toContainEqual({ code: 'FL', omschrijving: 'Flexijob' });
    expect(found.diplomas.columns).toEqual(['code', 'omschrijving']);
    expect(found.diplomas.rows.length).toBeGreaterThan(0);
    expect(found.diplomas.rows.length).toBeLessThanOrEqual(10);
  });
});
