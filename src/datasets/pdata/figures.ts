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
    operations: [`GET entities/{id}/${name}`, `GET organisms/{id}/${name}`],
    params: [figureId, level, query],
    load: ({ pdata }, params, { signal, limit, onProgress }) =>
      pdata.figures(
        { level: params.level, figure: name, id: params.id },
        { search: params.query, signal, limit, onProgress },
      ),
  });

/** No document shows what pdata.be sends here, so the examples are made-up rows of the sandbox. */
export const PDATA_FIGURE_DATASETS: readonly Dataset[] = [
  figure('workforce', {
    title: { nl: 'Personeelsbestand', fr: 'Effectifs', en: 'Workforce' },
    description: {
      nl: 'Aantal personeelsleden van een organisatie of van de hele federale overheid, volgens verschillende criteria.',
      fr: 'Nombre de membres du personnel d’une organisation ou de l’ensemble du fédéral, selon différents critères.',
      en: 'Number of staff of one organisation or of all federal services, by several criteria.',
    },
    keywords: {
      nl: 'personeel, ambtenaren, medewerkers, aantal, koppen, vte, geslacht, vrouwen, mannen, leeftijd',
      fr: 'personnel, fonctionnaires, agents, nombre, etp, genre, femmes, hommes, âge',
      en: 'staff, employees, civil servants, headcount, fte, gender, sex, women, men, age',
    },
    example: { year: 2024, criterion: 'total', value_nl: 'Totaal', value_fr: 'Total', count: 1335 },
  }),
  figure('distribution', {
    title: { nl: 'Verdeling van het personeel', fr: 'Répartition du personnel', en: 'Distribution of staff' },
    description: {
      nl: 'Verdeling van het personeel, gegroepeerd volgens verschillende criteria.',
      fr: 'Répartition du personnel, regroupée selon différents critères.',
      en: 'Distribution of the staff, grouped by several criteria.',
    },
    keywords: {
      nl: 'diversiteit, niveau, statuut, taalrol, leeftijd, geslacht, vrouwen, mannen',
      fr: 'diversité, niveau, statut, rôle linguistique, âge, genre, femmes, hommes',
      en: 'diversity, grade, statute, language role, age, gender, sex, women, men',
    },
    example: { year: 2024, group_nl: 'Hoofdbestuur', level: 'A', sex: 'V', count: 96, share_percent: 7.38 },
  }),
  figure('contractors', {
    title: { nl: 'Contractuelen', fr: 'Contractuels', en: 'Contractual staff' },
    description: {
      nl: 'Aantal contractuele personeelsleden: eigen personeel met een arbeidsovereenkomst, geen externe krachten.',
      fr: 'Nombre de membres du personnel contractuels : du personnel sous contrat de travail, pas des externes.',
      en: 'Number of contractual staff: own employees with an employment contract, not external contractors.',
    },
    keywords: {
      nl: 'arbeidsovereenkomst, statuut, contract',
      fr: 'contrat de travail, statut, contrat',
      en: 'employment contract, statute, contract staff',
    },
    example: { year: 2024, criterion: 'total', value_nl: 'Totaal', value_fr: 'Total', count: 355 },
  }),
  figure('longabsence', {
    title: { nl: 'Langdurige afwezigheden', fr: 'Absences de longue durée', en: 'Long-term absences' },
    description: {
      nl: 'Langdurige afwezigheden van personeelsleden, zoals loopbaanonderbreking, verlof of langdurige ziekte.',
      fr: 'Absences de longue durée du personnel, comme une interruption de carrière, un congé ou une longue maladie.',
      en: 'Long-term absences of staff, such as career breaks, leave or long illness.',
    },
    keywords: {
      nl: 'ziekteverlof, ouderschapsverlof, loopbaanonderbreking, arbeidsongeschiktheid, burn-out, welzijn',
      fr: 'congé de maladie, congé parental, interruption de carrière, incapacité, épuisement, bien-être',
      en: 'sick leave, parental leave, career break, incapacity, burnout, wellbeing',
    },
    example: {
      year: 2024,
      criterion: 'reason',
      value_nl: 'Loopbaanonderbreking',
      value_fr: 'Interruption de carrière',
      count: 39,
    },
  }),
  figure('illness', {
    title: { nl: 'Ziektedagen', fr: 'Jours de maladie', en: 'Sick days' },
    description: {
      nl: 'Ziektedagen van personeelsleden, per maand of per dag.',
      fr: 'Jours de maladie du personnel, par mois ou par jour.',
      en: 'Sick days of staff, per month or per day.',
    },
    keywords: {
      nl: 'ziekteverzuim, ziekteverlof, zieken, afwezigheid, medex, welzijn',
      fr: 'absentéisme, congé de maladie, malades, absences, medex, bien-être',
      en: 'sickness, sick leave, illness, absence rate, absenteeism, medex, wellbeing',
    },
    example: { year: 2024, period: '2024-01', criterion: 'sick_days', value_nl: 'Totaal', value: 1629, unit: 'days' },
  }),
  figure('pension', {
    title: { nl: 'Pensioneringen', fr: 'Mises à la retraite', en: 'Retirements' },
    description: {
      nl: 'Aantal personeelsleden dat met pensioen ging, en de reden van vertrek.',
      fr: 'Nombre de membres du personnel partis à la retraite, et le motif du départ.',
      en: 'Number of staff who retired, and their reason for leaving.',
    },
    keywords: {
      nl: 'pensioen, gepensioneerden, uitstroom, vertrek',
      fr: 'pension, retraités, départs, sortie',
      en: 'pension, retired, leavers, outflow',
    },
    example: { year: 2024, criterion: 'reason', value_nl: 'Leeftijdsgrens', value_fr: "Limite d'âge", count: 22 },
  }),
  figure('carph', {
    title: {
      nl: 'Tewerkstelling van personen met een handicap',
      fr: 'Emploi de personnes en situation de handicap',
      en: 'Employment of people with a disability',
    },
    description: {
      nl: 'Tewerkstellingspercentage van personen met een handicap; het streefcijfer is 3 %.',
      fr: 'Taux d’emploi de personnes en situation de handicap ; l’objectif est de 3 %.',
      en: 'Employment rate of people with a disability; the target is 3%.',
    },
    keywords: {
      nl: 'BCAPH, gehandicapten, beperking, quotum, diversiteit, inclusie',
      fr: 'CARPH, handicapés, invalidité, quota, diversité, inclusion',
      en: 'BCAPH, CARPH, disabled, handicapped, quota, diversity, inclusion',
    },
    example: { year: 2024, rate_percent: 1.15, quota_percent: 3, count: 15 },
  }),
];
