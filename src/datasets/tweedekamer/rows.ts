import { defineDataset, type Dataset } from '../dataset.ts';
import { changesOfSet } from './changes.ts';
import { entity, expand, filter, orderby, select, top } from './params.ts';

const odata = defineDataset({
  id: 'tweedekamer.odata',
  source: 'tweedekamer',
  functionName: 'TK.ODATA',
  title: {
    nl: 'Gegevens van de Tweede Kamer',
    fr: 'Données du parlement néerlandais',
    en: 'Data of the Dutch parliament',
  },
  description: {
    nl: 'Rijen uit een gegevensset van de Tweede Kamer, zoals fracties, zaken, stemmingen, activiteiten of documenten.',
    fr: 'Lignes d’un jeu de données de la Seconde Chambre : groupes, dossiers, votes, activités ou documents.',
    en: 'Rows of a data set of the Tweede Kamer, such as parties, cases, votes, activities or documents.',
  },
  keywords: {
    nl: 'parlement, Kamerleden, personen, politieke partijen, fracties, moties, wetten, vragen, debatten, geschenken, reizen, reis, nevenfuncties, stemmingen, commissies, agenda, open data',
    fr: 'parlement, Pays-Bas, députés, personnes, partis politiques, groupes, fractions, motions, lois, questions, débats, cadeaux, voyages, fonctions annexes, votes, commissions, agenda, données ouvertes',
    en: 'parliament, Netherlands, members, MPs, people, political parties, fractions, motions, laws, bills, questions, debates, gifts, trips, travel, additional jobs, votes, committees, agenda, open data',
  },
  operations: ['GET {name}'],
  params: [entity, filter, select, expand, orderby, top],
  example: {
    Roepnaam: 'Sietske',
    Achternaam: 'Akkerdijk',
    Woonplaats: "'s-Hertogenbosch",
    PersoonNevenfunctie: 'Columnist streekkrant',
  },
  moreExamples: [
    {
      entity: 'FractieZetelPersoon',
      filter: 'TotEnMet eq null',
      select: 'Functie,Van',
      expand: 'Persoon($select=Roepnaam,Achternaam),FractieZetel($select=Gewicht;$expand=Fractie($select=Afkorting))',
    },
  ],
  load: ({ tweedekamer }, params, call) => tweedekamer.read(params, call),
  // A filter hides rows that have come to meet it, and those that no longer do: only a whole set tells all its changes.
  changes: ({ entity: set, ...narrowing }) =>
    Object.values(narrowing).every((value) => value === undefined) ? changesOfSet(set) : undefined,
});

const count = defineDataset({
  id: 'tweedekamer.count',
  source: 'tweedekamer',
  functionName: 'TK.COUNT',
  shape: 'value',
  title: {
    nl: 'Rijen tellen (Tweede Kamer)',
    fr: 'Nombre de lignes (parlement néerlandais)',
    en: 'Count rows (Dutch parliament)',
  },
  description: {
    nl: 'Het aantal rijen van een gegevensset van de Tweede Kamer dat aan een voorwaarde voldoet.',
    fr: 'Le nombre de lignes d’un jeu de données de la Seconde Chambre qui remplissent une condition.',
    en: 'The number of rows of a data set of the Tweede Kamer that meet a condition.',
  },
  keywords: {
    nl: 'tellen, hoeveel, totaal, moties per jaar',
    fr: 'compter, combien, total, motions par an',
    en: 'count, how many, total, motions per year',
  },
  operations: ['GET {name}/$count', 'GET {name}'],
  params: [entity, filter],
  example: { count: 150 },
  load: async ({ tweedekamer }, params, call) => ({
    columns: [{ name: 'count', type: 'number', tier: 0 }],
    rows: [[await tweedekamer.count(params, call)]],
  }),
});

export const TWEEDEKAMER_ROWS: readonly Dataset[] = [odata, count];
