import type { PdataFigure } from '../../clients/pdata/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { figureId, level, query } from './params.ts';

type Words = Pick<Dataset, 'title' | 'description' | 'keywords' | 'example'>;

const figure = (name: PdataFigure, words: Words): Dataset =>
  defineDataset({
    ...words,
    id: `pdata.${name}`,
    source: 'pdata',
    functionName: `PDATA.${name.toUpperCase()}`,
    params: [figureId, level, query],
    load: ({ pdata }, params, { signal, limit }) =>
      pdata.figures({ level: params.level, figure: name, id: params.id }, { search: params.query, signal, limit }),
  });

/** Examples are published figures (annual reports, BCAPH, Medex), but for long absences and pensions, which are made up. */
export const PDATA_FIGURE_DATASETS: readonly Dataset[] = [
  figure('workforce', {
    title: { nl: 'Personeelsbestand', fr: 'Effectifs', en: 'Workforce' },
    description: {
      nl: 'Aantal personeelsleden van een organisatie of van de hele federale overheid, volgens verschillende criteria.',
      fr: 'Nombre de membres du personnel d’une organisation ou de l’ensemble du fédéral, selon différents critères.',
      en: 'Number of staff of one organisation or of all federal services, by several criteria.',
    },
    keywords: {
      nl: 'personeel, ambtenaren, aantal, koppen, vte, geslacht, leeftijd',
      fr: 'personnel, fonctionnaires, agents, nombre, etp, genre, âge',
      en: 'staff, civil servants, headcount, fte, gender, age',
    },
    example: { year: 2012, criterion: 'sex', value_nl: 'Vrouwen', value_fr: 'Femmes', count: 41_742 },
  }),
  figure('distribution', {
    title: { nl: 'Verdeling van het personeel', fr: 'Répartition du personnel', en: 'Distribution of staff' },
    description: {
      nl: 'Verdeling van het personeel, gegroepeerd volgens verschillende criteria.',
      fr: 'Répartition du personnel, regroupée selon différents critères.',
      en: 'Distribution of the staff, grouped by several criteria.',
    },
    keywords: {
      nl: 'diversiteit, niveau, statuut, taalrol, leeftijd, geslacht',
      fr: 'diversité, niveau, statut, rôle linguistique, âge, genre',
      en: 'diversity, grade, statute, language role, age, gender',
    },
    example: { year: 2012, criterion: 'age', value_nl: '50-59', value_fr: '50-59', count: 29_043 },
  }),
  figure('contractors', {
    title: { nl: 'Contractuelen', fr: 'Contractuels', en: 'Contractual staff' },
    description: {
      nl: 'Aantal contractuele personeelsleden: eigen personeel met een arbeidsovereenkomst, geen externe krachten.',
      fr: 'Nombre de membres du personnel contractuels : du personnel sous contrat de travail, pas des externes.',
      en: 'Number of contractual staff: own employees with an employment contract, not external contractors.',
    },
    keywords: {
      nl: 'arbeidsovereenkomst, statuut, contract',
      fr: 'contrat de travail, statut, contrat',
      en: 'employment contract, statute, contract staff',
    },
    example: { year: 2012, criterion: 'statute', value_nl: 'Contractueel', value_fr: 'Contractuel', count: 18_132 },
  }),
  figure('longabsence', {
    title: { nl: 'Langdurige afwezigheden', fr: 'Absences de longue durée', en: 'Long-term absences' },
    description: {
      nl: 'Langdurige afwezigheden van personeelsleden, zoals loopbaanonderbreking, verlof of langdurige ziekte.',
      fr: 'Absences de longue durée du personnel, comme une interruption de carrière, un congé ou une longue maladie.',
      en: 'Long-term absences of staff, such as career breaks, leave or long illness.',
    },
    keywords: {
      nl: 'verlof, loopbaanonderbreking, arbeidsongeschiktheid, welzijn',
      fr: 'congé, interruption de carrière, incapacité, bien-être',
      en: 'leave, career break, incapacity, wellbeing',
    },
    example: { year: 2022, reason_nl: 'Loopbaanonderbreking', reason_fr: 'Interruption de carrière', count: 120 },
  }),
  figure('illness', {
    title: { nl: 'Ziektedagen', fr: 'Jours de maladie', en: 'Sick days' },
    description: {
      nl: 'Ziektedagen van personeelsleden, per maand of per dag.',
      fr: 'Jours de maladie du personnel, par mois ou par jour.',
      en: 'Sick days of staff, per month or per day.',
    },
    keywords: {
      nl: 'ziekteverzuim, afwezigheid, medex, welzijn',
      fr: 'absentéisme, maladie, medex, bien-être',
      en: 'sickness, absence rate, medex, wellbeing',
    },
    example: { year: 2020, criterion: 'sex', value_nl: 'Vrouwen', value_fr: 'Femmes', rate_percent: 6.98 },
  }),
  figure('pension', {
    title: { nl: 'Pensioneringen', fr: 'Mises à la retraite', en: 'Retirements' },
    description: {
      nl: 'Aantal personeelsleden dat met pensioen ging, en de reden van vertrek.',
      fr: 'Nombre de membres du personnel partis à la retraite, et le motif du départ.',
      en: 'Number of staff who retired, and their reason for leaving.',
    },
    keywords: { nl: 'pensioen, uitstroom, vertrek', fr: 'pension, départs, sortie', en: 'pension, leavers, outflow' },
    example: { year: 2022, reason_nl: 'Pensioenleeftijd', reason_fr: 'Âge de la pension', count: 35 },
  }),
  figure('carph', {
    title: {
      nl: 'Tewerkstelling van personen met een handicap',
      fr: 'Emploi de personnes en situation de handicap',
      en: 'Employment of people with a disability',
    },
    description: {
      nl: 'Tewerkstellingspercentage van personen met een handicap; het streefcijfer is 3 %.',
      fr: 'Taux d’emploi de personnes en situation de handicap ; l’objectif est de 3 %.',
      en: 'Employment rate of people with a disability; the target is 3%.',
    },
    keywords: {
      nl: 'BCAPH, quotum, diversiteit, inclusie',
      fr: 'CARPH, quota, diversité, inclusion',
      en: 'BCAPH, CARPH, quota, diversity, inclusion',
    },
    example: { year: 2022, rate_percent: 1.09, quota_percent: 3 },
  }),
];
