import { VACANCY_COLUMNS } from '../../clients/vacatures/index.ts';
import { defineDataset } from '../dataset.ts';
import {
  afstand,
  beroep,
  competentie,
  ervaring,
  filterDubbels,
  jobdomein,
  max,
  postcode,
  sinds,
  sorteerveld,
} from './filters.ts';
import { EXAMPLE_IDS } from './params.ts';
import { vacancyColumns } from './vacancy-columns.ts';

export const vacancySearch = defineDataset({
  id: 'vacatures.search',
  source: 'vacatures',
  functionName: 'VDAB.VACATURES',
  title: { nl: 'Vacatures zoeken', fr: 'Rechercher des offres d’emploi', en: 'Search vacancies' },
  description: {
    nl: 'Gepubliceerde vacatures van VDAB volgens jobdomein, plaats, beroep, ervaring en meer, nieuwste eerst.',
    fr: 'Offres d’emploi publiées par le VDAB selon le domaine, le lieu, la profession, l’expérience, etc.',
    en: 'Published vacancies of VDAB by job domain, place, occupation, experience and more, newest first.',
  },
  keywords: {
    nl: 'jobs, werk, vacature, banen, arbeidsmarkt, werkgever, solliciteren, knelpuntberoep, Vlaanderen',
    fr: 'emplois, travail, postes, recrutement, marché du travail, employeur, candidature, Flandre',
    en: 'jobs, work, openings, recruitment, labour market, employer, apply, Flanders',
  },
  operations: ['GET vacatures', 'POST vacatures'],
  columns: VACANCY_COLUMNS,
  params: [
    jobdomein,
    postcode,
    afstand,
    beroep,
    competentie,
    ervaring,
    sinds,
    sorteerveld,
    filterDubbels,
    vacancyColumns,
    max,
  ],
  example: {
    'vacatureReferentie.interneReferentie': EXAMPLE_IDS[0],
    'functie.functieTitel': 'Operational purchaser',
    'tewerkstellingsadres.gemeente': 'ZAVENTEM',
  },
  moreExamples: [{ jobdomein: 'JOBCAT01', postcode: '1930' }],
  load: ({ vacatures }, { columns, max: most, ...filters }, call) =>
    vacatures.search({ filters, columns }, { ...call, limit: lowest(most, call.limit) }),
});

function lowest(...limits: readonly (number | undefined)[]): number | undefined {
  const given = limits.filter((limit) => limit !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}
