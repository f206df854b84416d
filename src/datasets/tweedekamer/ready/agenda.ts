import { defineDataset, type Dataset } from '../../dataset.ts';
import { equals, hasWords, onDays } from './conditions.ts';
import { checkCommittee, isCommittee } from './named.ts';
import { from, to } from './period-params.ts';
import { daysBetween } from './period.ts';
import { readReady } from './read-ready.ts';
import { activityKind, words } from './what-params.ts';
import { committee } from './who-params.ts';

const activities = defineDataset({
  id: 'tweedekamer.activities',
  source: 'tweedekamer',
  functionName: 'TK.ACTIVITIES',
  title: { nl: 'Agenda van de Tweede Kamer', fr: 'Agenda de la Seconde Chambre', en: 'Agenda of the Tweede Kamer' },
  description: {
    nl: 'Debatten, stemmingen, hoorzittingen en andere activiteiten, per dag, maand of vergaderjaar.',
    fr: 'Débats, votes, auditions et autres activités, par jour, par mois ou par année parlementaire.',
    en: 'Debates, votes, hearings and other activities, by day, month or session year.',
  },
  keywords: {
    nl: 'activiteiten, kalender, planning, commissiedebat, werkbezoek, rondetafelgesprek, vergaderjaar',
    fr: 'activités, calendrier, planning, débat en commission, visite de travail, table ronde, année parlementaire',
    en: 'activities, calendar, schedule, committee debate, working visit, round table, session year',
  },
  operations: ['GET {name}'],
  params: [from, to, activityKind, words, committee],
  example: { Soort: 'Commissiedebat', Status: 'Uitgevoerd', Voortouwafkorting: 'VRO' },
  moreExamples: [{ from: '2026-05' }],
  async load({ tweedekamer }, params, call) {
    const table = await readReady(
      tweedekamer,
      {
        entity: 'Activiteit',
        columns: [
          'Datum',
          'Aanvangstijd',
          'Eindtijd',
          'Soort',
          'Onderwerp',
          'Voortouwafkorting',
          'Voortouwnaam',
          'Locatie',
          'Besloten',
          'Status',
          'Vergaderjaar',
          'Nummer',
          'Id',
        ],
        conditions: [
          ...onDays('Datum', daysBetween(params.from, params.to), 'Vergaderjaar'),
          ...equals('Soort', params.kind),
          ...hasWords('Onderwerp', params.words),
          ...(params.committee === undefined ? [] : [isCommittee('Voortouwcommissie/', params.committee)]),
        ],
        orderby: 'Datum,Aanvangstijd',
      },
      call,
    );
    if (table.rows.length === 0) await checkCommittee(tweedekamer, params.committee, call);
    return table;
  },
});

const meetings = defineDataset({
  id: 'tweedekamer.meetings',
  source: 'tweedekamer',
  functionName: 'TK.MEETINGS',
  title: { nl: 'Vergaderingen en verslagen', fr: 'Séances et comptes rendus', en: 'Meetings and reports' },
  description: {
    nl: 'De vergaderingen van de Tweede Kamer, met een rij per verslag en een link naar de tekst ervan.',
    fr: 'Les séances de la Seconde Chambre, avec une ligne par compte rendu et un lien vers son texte.',
    en: 'The meetings of the Tweede Kamer, with a row for each report and a link to its text.',
  },
  keywords: {
    nl: 'Handelingen, notulen, plenair, verslag, XML, vergaderjaar',
    fr: 'procès-verbaux, séance plénière, compte rendu, XML, année parlementaire',
    en: 'minutes, proceedings, Hansard, plenary, report, XML, session year',
  },
  operations: ['GET {name}', 'GET {name}({guid})/{name}'],
  params: [from, to],
  example: { Soort: 'Plenair', Zaal: 'Plenaire zaal', 'Verslag.ContentType': 'text/xml' },
  load: ({ tweedekamer }, params, call) =>
    readReady(
      tweedekamer,
      {
        entity: 'Vergadering',
        columns: [
          'Datum',
          'Soort',
          'Titel',
          'Zaal',
          'Vergaderjaar',
          'VergaderingNummer',
          'Aanvangstijd',
          'Sluiting',
          'Verslag.Soort',
          'Verslag.Status',
          'Verslag.ContentType',
          'Verslag.link',
          'Verslag.Id',
          'Id',
        ],
        conditions: onDays('Datum', daysBetween(params.from, params.to), 'Vergaderjaar'),
        orderby: 'Datum,Aanvangstijd',
        lists: { rowPer: 'Verslag', keepEmpty: true },
      },
      call,
    ),
});

/** What happens, and what was said. */
export const TWEEDEKAMER_AGENDA: readonly Dataset[] = [activities, meetings];
