import { VACANCY_COLUMNS } from '../../clients/vacatures/index.ts';
import { defineDataset } from '../dataset.ts';
import { EXAMPLE_IDS, id, ids } from './params.ts';
import { vacancyColumns } from './vacancy-columns.ts';

const example = {
  'vacatureReferentie.interneReferentie': EXAMPLE_IDS[0],
  'functie.functieTitel': 'Operational purchaser',
  'tewerkstellingsadres.gemeente': 'ZAVENTEM',
};

export const vacancy = defineDataset({
  id: 'vacatures.vacancy',
  source: 'vacatures',
  functionName: 'VDAB.VACATURE',
  title: { nl: 'Eén vacature', fr: 'Une offre d’emploi', en: 'One vacancy' },
  description: {
    nl: 'Alles wat VDAB over één vacature meedeelt, zoals de functie, de werkgever, het contract en de plaats.',
    fr: 'Tout ce que le VDAB communique sur une offre : la fonction, l’employeur, le contrat, le lieu, etc.',
    en: 'All that VDAB tells about one vacancy, such as the work, the employer, the contract and the place.',
  },
  keywords: {
    nl: 'job, functie, werkgever, contract, details, omschrijving',
    fr: 'emploi, fonction, employeur, contrat, détails, description',
    en: 'job, position, employer, contract, details, description',
  },
  operations: ['GET vacatures/{id}'],
  columns: VACANCY_COLUMNS,
  params: [id, vacancyColumns],
  example,
  load: ({ vacatures }, params, call) => vacatures.vacancy(params.id, params.columns, call),
});

export const vacancyDetails = defineDataset({
  id: 'vacatures.details',
  source: 'vacatures',
  functionName: 'VDAB.DETAILS',
  title: { nl: 'Details van vacatures', fr: 'Détails d’offres d’emploi', en: 'Details of vacancies' },
  description: {
    nl: 'De gegevens van de vacatures in een lijst, in dezelfde volgorde; van een die weg is, blijft alleen het nummer.',
    fr: 'Les données des offres d’une liste, dans le même ordre ; d’une offre disparue ne reste que le numéro.',
    en: 'The data of the vacancies in a list, in the same order; of one that is gone only the number is left.',
  },
  keywords: {
    nl: 'jobs, lijst, opzoeken, aanvullen, functie, werkgever',
    fr: 'emplois, liste, rechercher, compléter, fonction, employeur',
    en: 'jobs, list, look up, complete, position, employer',
  },
  operations: ['POST vacatures', 'GET vacatures/{id}'],
  columns: VACANCY_COLUMNS,
  params: [ids, vacancyColumns],
  example,
  load: ({ vacatures }, params, call) => vacatures.several(params, call),
});
