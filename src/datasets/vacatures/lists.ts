import { SourceError } from '../../core/errors.ts';
import { defineDataset } from '../dataset.ts';
import { date, EXAMPLE_IDS, from, to } from './params.ts';
import { CHANGED_COLUMNS, changedColumns, LISTED_COLUMNS } from './vacancy-columns.ts';

export const changedVacancies = defineDataset({
  id: 'vacatures.bulk',
  source: 'vacatures',
  functionName: 'VDAB.BULK',
  title: { nl: 'Gewijzigde vacatures', fr: 'Offres d’emploi modifiées', en: 'Changed vacancies' },
  description: {
    nl: 'Vacatures die in een periode gemaakt, gewijzigd of verwijderd zijn, met hun toestand van nu.',
    fr: 'Offres créées, modifiées ou supprimées pendant une période, avec leur état actuel.',
    en: 'Vacancies that were created, changed or removed in a period, with their current status.',
  },
  keywords: {
    nl: 'bulk, synchroniseren, nieuw, verwijderd, afgesloten, wijzigingen, periode',
    fr: 'lot, synchronisation, nouvelles, supprimées, clôturées, modifications, période',
    en: 'bulk, synchronise, new, removed, closed, changes, period',
  },
  operations: ['GET vacatures/bulk', 'POST vacatures'],
  columns: CHANGED_COLUMNS,
  params: [from, to, changedColumns],
  example: {
    'vacatureReferentie.interneReferentie': EXAMPLE_IDS[0],
    'functie.functieTitel': 'Operational purchaser',
    'tewerkstellingsadres.gemeente': 'ZAVENTEM',
  },
  load: async ({ vacatures }, span, call) => {
    if (span.to > span.from) return vacatures.changed(span, call);
    throw new SourceError('vacatures', { kind: 'invalid-input', field: 'to', problem: 'ends-before-start' });
  },
});

export const initialVacancies = defineDataset({
  id: 'vacatures.initial',
  source: 'vacatures',
  functionName: 'VDAB.INITIAL',
  title: {
    nl: 'Vacatures op een dag',
    fr: 'Offres d’emploi à une date',
    en: 'Vacancies on a day',
  },
  description: {
    nl: 'De nummers van alle vacatures die op een dag gepubliceerd waren; het begin van een synchronisatie.',
    fr: 'Les numéros de toutes les offres publiées à une date ; le point de départ d’une synchronisation.',
    en: 'The numbers of all vacancies that were published on a day; the start of a synchronisation.',
  },
  keywords: {
    nl: 'initieel, beginstand, synchroniseren, gepubliceerd, alle vacatures, lijst',
    fr: 'initial, état de départ, synchronisation, publiées, toutes les offres, liste',
    en: 'initial, snapshot, synchronise, published, all vacancies, list',
  },
  operations: ['GET vacatures/initial'],
  columns: LISTED_COLUMNS,
  params: [date],
  example: { 'vacatureReferentie.interneReferentie': EXAMPLE_IDS[0], status: 'GEPUBLICEERD' },
  load: ({ vacatures }, { date: day }, call) => vacatures.published(day, call),
});
