import { informatColumns } from '../../clients/informat/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { institute } from './institute.ts';
import { personId } from './person-id.ts';
import { readStaff } from './read-staff.ts';
import { schoolYear } from './school-year.ts';
import { staffColumns } from './staff-columns.ts';
import { secondaryStructure } from './structure.ts';

type StaffList = Pick<Dataset, 'title' | 'description' | 'keywords' | 'example'> & {
  readonly part: 'addresses' | 'phones' | 'emails' | 'children' | 'groups';
  /** Columns that show what one comes for. */
  readonly shown: string;
  /** Its rows say something about private life by being there. */
  readonly isSensitive?: true;
};

/** The items of a list that employees have, one row each. */
function defineStaffList({ part, shown, example, ...texts }: StaffList): Dataset {
  const columns = informatColumns('employees', part);
  return defineDataset({
    ...texts,
    id: `informat.${part}`,
    source: 'informat',
    functionName: `INFORMAT.${part.toUpperCase()}`,
    params: [schoolYear, secondaryStructure, personId, staffColumns(columns, shown), institute],
    columns,
    operations: ['GET employees', 'GET employees/{guid}'],
    example: { ...OF_PERSON, ...example },
    load: (clients, params, call) => readStaff(clients, { resource: 'employees', part, ...params }, call),
  });
}

const OF_PERSON = { InstituteNo: '999999', naam: 'Van den Lessenaere', voornaam: 'Céleste' };

const addresses = defineStaffList({
  part: 'addresses',
  shown: 'naam;voornaam;adressen.straat;adressen.nummer;adressen.postcode;adressen.gemeente',
  title: { nl: 'Adressen', fr: 'Adresses', en: 'Addresses' },
  description: {
    nl: 'Adressen van personeelsleden, één rij per adres; noem kolommen als adressen.straat, want privégegevens komen niet vanzelf.',
    fr: 'Adresses du personnel, une ligne par adresse ; nommez des colonnes comme adressen.straat, car le privé ne vient pas seul.',
    en: 'Addresses of employees, one row each; name columns such as adressen.straat, as private data do not come by themselves.',
  },
  keywords: {
    nl: 'adres, woonplaats, domicilie, verblijfplaats, straat, gemeente, postcode',
    fr: 'adresse, domicile, résidence, rue, commune, code postal',
    en: 'address, home, domicile, residence, street, town, postcode',
  },
  example: { 'adressen.straat': 'Speelplaatsweg', 'adressen.nummer': '79', 'adressen.gemeente': 'SPONSVOORDE' },
});

const phones = defineStaffList({
  part: 'phones',
  shown: 'naam;voornaam;comnrs.type;comnrs.soort;comnrs.nr',
  title: { nl: 'Telefoonnummers', fr: 'Numéros de téléphone', en: 'Phone numbers' },
  description: {
    nl: 'Telefoon-, gsm- en faxnummers van personeelsleden, één rij per nummer; noem kolommen als comnrs.nr om ze te zien.',
    fr: 'Numéros de téléphone, de gsm et de fax du personnel, une ligne par numéro ; nommez des colonnes comme comnrs.nr.',
    en: 'Phone, mobile and fax numbers of employees, one row for each; name columns such as comnrs.nr to see them.',
  },
  keywords: {
    nl: 'telefoon, gsm, mobiel, fax, noodnummer, communicatienummer, bellen',
    fr: 'téléphone, gsm, portable, fax, numéro d’urgence, appeler',
    en: 'telephone, mobile, cell phone, fax, emergency number, call',
  },
  example: { 'comnrs.type': 'Domicilie', 'comnrs.soort': 'Telefoon', 'comnrs.nr': '090 00 12 34' },
});

const emails = defineStaffList({
  part: 'emails',
  shown: 'naam;voornaam;emailadressen.type;emailadressen.email',
  title: { nl: 'E-mailadressen', fr: 'Adresses e-mail', en: 'E-mail addresses' },
  description: {
    nl: 'E-mailadressen van personeelsleden, één rij per adres; noem kolommen als emailadressen.email om ze te zien.',
    fr: 'Adresses e-mail du personnel, une ligne par adresse ; nommez des colonnes comme emailadressen.email pour les voir.',
    en: 'E-mail addresses of employees, one row for each; name columns such as emailadressen.email to see them.',
  },
  keywords: {
    nl: 'mail, mailadres, e-mail, schoolmail, privémail',
    fr: 'mail, courriel, e-mail scolaire, e-mail privé',
    en: 'mail, e-mail, school e-mail, private e-mail',
  },
  example: { 'emailadressen.type': 'School', 'emailadressen.email': 'celeste.vandenlessenaere0@school.example' },
});

const children = defineStaffList({
  part: 'children',
  isSensitive: true,
  shown: 'naam;voornaam;kinderen.geboortedatum;kinderen.fiscaalTenLaste',
  title: { nl: 'Kinderen', fr: 'Enfants', en: 'Children' },
  description: {
    nl: 'Kinderen van personeelsleden, één rij per kind; noem alleen de kolommen die u nodig hebt, zoals kinderen.geboortedatum.',
    fr: 'Enfants des membres du personnel, une ligne par enfant ; ne nommez que ce qu’il vous faut, comme kinderen.geboortedatum.',
    en: 'Children of employees, one row for each; name only the columns you need, such as kinderen.geboortedatum.',
  },
  keywords: {
    nl: 'kind, kinderen ten laste, fiscaal ten laste, gezin, gezinssamenstelling',
    fr: 'enfant, enfants à charge, fiscalement à charge, famille, composition de ménage',
    en: 'child, dependent children, tax dependants, family, household',
  },
  example: { 'kinderen.fiscaalTenLaste': false },
});

const groups = defineStaffList({
  part: 'groups',
  shown: 'naam;voornaam;personeelsgroepen.naam',
  title: { nl: 'Personeelsgroepen', fr: 'Groupes du personnel', en: 'Staff groups' },
  description: {
    nl: 'Van welke personeelsgroepen personeelsleden deel uitmaken, één rij per persoon en groep.',
    fr: 'De quels groupes du personnel les membres font partie, une ligne par personne et par groupe.',
    en: 'Which staff groups employees belong to, one row for each person and group.',
  },
  keywords: {
    nl: 'groep, vakgroep, werkgroep, team, graad',
    fr: 'groupe, groupe de travail, équipe, degré',
    en: 'group, department, working group, team, grade',
  },
  example: { 'personeelsgroepen.naam': 'Werkgroep verkeer' },
});

export const STAFF_LISTS: readonly Dataset[] = [addresses, phones, emails, children, groups];
