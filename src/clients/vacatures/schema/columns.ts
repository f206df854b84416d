import type { CellType, PlannedColumn, PrivacyTier } from '../../../core/table.ts';

/**
 * How a value is written. `code` and `label`: half of a coded value, which is `{code, label}` in v4 and the bare code
 * in v2. `html`: as plain text. `list`: items joined. `requirements`: those of one type, in words. `removed`: whether a
 * state means that the vacancy is gone.
 */
export type Form = 'plain' | 'code' | 'label' | 'html' | 'list' | 'requirements' | 'removed';

/** A column of a vacancy; its `path` leads to the value as the vendor sends it. */
export type VacancyColumn = PlannedColumn & { readonly form: Form };

type Options = { readonly tier?: PrivacyTier; readonly form?: Form; readonly path?: string; readonly key?: true };

/** The kinds of requirement that clients of v4 met. */
const REQUIREMENTS = [
  'talen',
  'rijbewijs',
  'studie',
  'attest',
  'competentie',
  'softskill',
  'technischecompetentie',
  'vaardigheid',
  'kennis',
];

/** The reference and the state: what every list gives. */
export const REFERENCE_COLUMN = 'vacatureReferentie.interneReferentie';
export const STATUS_COLUMN = 'status';

function column(name: string, type: CellType = 'text', options: Options = {}): VacancyColumn {
  const { tier = 0, form = 'plain', path = name, key } = options;
  return { name, type, tier, form, path: path.split('.'), ...(key && { key }) };
}

const coded = (path: string): readonly VacancyColumn[] => [
  column(`${path}.code`, 'text', { form: 'code', path }),
  column(`${path}.label`, 'text', { form: 'label', path }),
];

/** What a reader looks for first: which work, with whom, where and when. */
function gist(): readonly VacancyColumn[] {
  return [
    column('functie.functieTitel'),
    column('leverancier.naam', 'text', { tier: 1 }),
    column('tewerkstellingsadres.postcode', 'text', { tier: 1 }),
    column('tewerkstellingsadres.gemeente', 'text', { tier: 1 }),
    column('publicatieDatum', 'date'),
    column('startDatum', 'date'),
    column('depublicatieDatum', 'date'),
    column('aantalJobs', 'number'),
    column(STATUS_COLUMN),
    column('vacatureType'),
  ];
}

function work(): readonly VacancyColumn[] {
  return [
    column('functie.omschrijving', 'text', { tier: 1, form: 'html' }),
    ...coded('functie.jobdomeinen'),
    ...coded('functie.beroepsprofiel'),
    ...coded('functie.beroepsprofiel.ervaring'),
    column('vrijeVereiste', 'text', { tier: 1, form: 'html' }),
  ];
}

/** What stands in `profiel` of v2 is not documented: all of it in words. v4 lists requirements by type. */
function requirements(): readonly VacancyColumn[] {
  return [
    column('profiel', 'text', { form: 'list' }),
    ...REQUIREMENTS.map((type) =>
      column(`profiel.vereisten.${type}`, 'text', { form: 'requirements', path: `profiel.vereisten.${type}` }),
    ),
  ];
}

function agreement(): readonly VacancyColumn[] {
  return [
    ...coded('arbeidsovereenkomst.arbeidsContract'),
    ...coded('arbeidsovereenkomst.arbeidsContractDuur'),
    ...coded('arbeidsovereenkomst.arbeidsRegime'),
    ...coded('arbeidsovereenkomst.arbeidsStelsel'),
    column('arbeidsovereenkomst.aantalDagen', 'number'),
    column('arbeidsovereenkomst.aantalUur', 'number'),
    column('arbeidsovereenkomst.minimumBrutoLoon', 'number'),
    column('arbeidsovereenkomst.maximumBrutoLoon', 'number'),
    column('arbeidsovereenkomst.vermoedelijkeStartdatum', 'date'),
    column('arbeidsovereenkomst.extra', 'text', { tier: 1, form: 'html' }),
  ];
}

const STREET = ['straat', 'huisnummer', 'busnummer'];
const ADDRESS = [...STREET, 'postcode', 'gemeente', 'landCode'];

function place(): readonly VacancyColumn[] {
  return [
    ...[...STREET, 'landCode'].map((part) => column(`tewerkstellingsadres.${part}`, 'text', { tier: 1 })),
    column('tewerkstellingsadres.regioCode'),
    ...coded('tewerkstellingsadres.provincie'),
    column('tewerkstellingsadres.locatie.latitude', 'number', { tier: 1 }),
    column('tewerkstellingsadres.locatie.longitude', 'number', { tier: 1 }),
  ];
}

const CONTACT = ['naam', 'aanspreking', 'functie', 'telefoonNummer', 'fax', 'email'];

const applying = (part: string): string => `sollicitatieprocedure.${part}`;

function procedure(): readonly VacancyColumn[] {
  return [
    column(applying('cvGewenst'), 'boolean'),
    column(applying('motivatiebriefGewenst'), 'boolean'),
    column(applying('omschrijving'), 'text', { tier: 2, form: 'html' }),
    ...ADDRESS.map((part) => column(applying(`sollicitatieAdres.${part}`), 'text', { tier: 2 })),
    ...CONTACT.map((part) => column(applying(`contactpersoon.${part}`), 'text', { tier: 2 })),
    column(applying('sollicitatieVia.webformulier'), 'text', { tier: 1 }),
    ...['email', 'telefoon', 'fax'].map((part) => column(applying(`sollicitatieVia.${part}`), 'text', { tier: 2 })),
    column(applying('sollicitatieVia.brief'), 'boolean'),
    column(applying('sollicitatieVia.persoonlijkAanmelden'), 'boolean'),
    column(applying('sollicitatieVia.extraInfoProcedure'), 'text', { tier: 2, form: 'html' }),
  ];
}

/** Where it comes from, and what only systems read. */
function origin(): readonly VacancyColumn[] {
  return [
    column('internationaalOpengesteld', 'boolean'),
    column('assistentie.irmAssistentie.irmRegioCodes', 'text', { form: 'list' }),
    column('bron'),
    column('leverancier.type'),
    column('leverancier.prioriteit', 'number'),
    column('leverancier.kboNummer', 'text', { tier: 1 }),
    column('versie', 'number'),
  ];
}

function references(): readonly VacancyColumn[] {
  return [
    column('dubbels.parentId'),
    column('dubbels.dubbelIds', 'text', { form: 'list' }),
    column('vacatureReferentie.vdabReferentie', 'number'),
    column('vacatureReferentie.externeReferentie'),
    column('vacatureReferentie.hrxmlReferentie'),
    column(REFERENCE_COLUMN, 'text', { key: true }),
  ];
}

function vacancyColumns(): readonly VacancyColumn[] {
  const about = [...work(), ...requirements(), ...agreement(), ...place(), ...procedure()];
  return [...gist(), ...about, ...origin(), ...references()];
}

/**
 * A vacancy in one shape for v2 and v4, under the vendor's own names. Contact persons and what reaches them are tier 2;
 * employers, workplaces and free texts may name a person and are tier 1.
 */
export const VACANCY_COLUMNS: readonly VacancyColumn[] = /* @__PURE__ */ vacancyColumns();

/** Whether a changed vacancy is gone, so that nobody has to know the vendor's states. Empty for a state unheard of. */
export const REMOVED_COLUMN: VacancyColumn = {
  name: `${STATUS_COLUMN}.verwijderd`,
  type: 'boolean',
  tier: 0,
  form: 'removed',
  path: [STATUS_COLUMN],
};
