import type { Table } from '../../../core/table.ts';
import { defineDataset, type Dataset } from '../../dataset.ts';
import { equals, hasWords, onDays } from './conditions.ts';
import { checkParty } from './named.ts';
import { requiredFrom, to } from './period-params.ts';
import { daysBetween } from './period.ts';
import { readReady } from './read-ready.ts';
import { words } from './what-params.ts';
import { party } from './who-params.ts';

const DATE = 'Agendapunt.Activiteit.Datum';

/**
 * Asked of the decisions, with their votes in a list: a page holds 250 of whichever is asked, and a decision has a vote
 * of some fifteen parties.
 */
const votes = defineDataset({
  id: 'tweedekamer.votes',
  source: 'tweedekamer',
  functionName: 'TK.VOTES',
  title: { nl: 'Stemmingen per fractie', fr: 'Votes par groupe', en: 'Votes by party' },
  description: {
    nl: 'Hoe elke fractie stemde over moties, wetten en andere zaken, met een rij per stem; kies een korte periode.',
    fr: 'Le vote de chaque groupe sur les motions, les lois et d’autres dossiers, une ligne par vote ; choisissez une courte période.',
    en: 'How each party voted on motions, bills and other matters, with a row for each vote; choose a short period.',
  },
  keywords: {
    nl: 'stemgedrag, voor, tegen, hoofdelijk, handopsteken, aangenomen, verworpen, uitslag',
    fr: 'comportement de vote, pour, contre, vote nominal, main levée, adopté, rejeté, résultat',
    en: 'voting record, for, against, roll call, show of hands, carried, rejected, result',
  },
  operations: ['GET {name}', 'GET {name}({guid})/{name}'],
  params: [requiredFrom, to, party, words],
  example: { 'Stemming.ActorFractie': 'VVD', 'Stemming.FractieGrootte': 22, StemmingsSoort: 'Met handopsteken' },
  async load({ tweedekamer }, params, call) {
    const table = await readReady(
      tweedekamer,
      {
        entity: 'Besluit',
        columns: [
          DATE,
          'Zaak.Nummer',
          'Zaak.Soort',
          'Zaak.Titel',
          'Zaak.Onderwerp',
          'Stemming.ActorFractie',
          'Stemming.ActorNaam',
          'Stemming.Soort',
          'Stemming.FractieGrootte',
          'Stemming.Vergissing',
          'StemmingsSoort',
          'BesluitSoort',
          'BesluitTekst',
          'Stemming.Id',
          'Id',
        ],
        conditions: [
          'StemmingsSoort ne null',
          ...onDays(
            'Agendapunt/Activiteit/Datum',
            daysBetween(params.from, params.to),
            'Agendapunt/Activiteit/Vergaderjaar',
          ),
          ...hasWords('z/Onderwerp', params.words).map((condition) => `Zaak/any(z:${condition})`),
        ],
        within: { Stemming: equals('ActorFractie', params.party) },
        lists: { rowPer: 'Stemming' },
      },
      call,
    );
    if (table.rows.length === 0) await checkParty(tweedekamer, params.party, call);
    return inOrder(table);
  },
});

/** To sort by the day of an activity, three steps away, would cost the service more than the rows themselves. */
function inOrder(table: Table): Table {
  const at = table.columns.findIndex(({ name }) => name === DATE);
  return { ...table, rows: table.rows.toSorted((a, b) => Number(a[at]) - Number(b[at])) };
}

export const TWEEDEKAMER_VOTES: readonly Dataset[] = [votes];
