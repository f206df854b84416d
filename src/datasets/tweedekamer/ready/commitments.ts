import { defineDataset, type Dataset } from '../../dataset.ts';
import { equals, hasWords, onDays } from './conditions.ts';
import { from, to } from './period-params.ts';
import { daysBetween } from './period.ts';
import { readReady } from './read-ready.ts';
import { ministry, status } from './what-params.ts';

const commitments = defineDataset({
  id: 'tweedekamer.commitments',
  source: 'tweedekamer',
  functionName: 'TK.COMMITMENTS',
  title: { nl: 'Toezeggingen van bewindspersonen', fr: 'Engagements des ministres', en: 'Ministers’ commitments' },
  description: {
    nl: 'Wat ministers en staatssecretarissen de Kamer hebben toegezegd, en of ze het zijn nagekomen.',
    fr: 'Ce que les ministres et secrétaires d’État ont promis à la Chambre, et s’ils ont tenu parole.',
    en: 'What ministers and state secretaries promised the Chamber, and whether they have kept their word.',
  },
  keywords: {
    nl: 'beloftes, openstaand, nagekomen, minister, staatssecretaris, ministerie',
    fr: 'promesses, en suspens, tenues, ministre, secrétaire d’État, ministère',
    en: 'promises, open, fulfilled, minister, state secretary, ministry',
  },
  operations: ['GET {name}', 'GET {name}({guid})/{name}'],
  params: [status, ministry, from, to],
  example: { Status: 'Openstaand', Ministerie: 'Financiën' },
  load: ({ tweedekamer }, params, call) =>
    readReady(
      tweedekamer,
      {
        entity: 'Toezegging',
        columns: [
          'Nummer',
          'Aanmaakdatum',
          'Status',
          'DatumNakoming',
          'Ministerie',
          'Functie',
          'Naam',
          'Tekst',
          'ToegezegdAan.Persoon.Achternaam',
          'ToegezegdAan.Fractie.Afkorting',
          'ActiviteitNummer',
          'Id',
        ],
        conditions: [
          ...equals('Status', params.status),
          ...hasWords('Ministerie', params.ministry),
          ...onDays('Aanmaakdatum', daysBetween(params.from, params.to)),
        ],
        orderby: 'Aanmaakdatum desc,Nummer',
      },
      call,
    ),
});

export const TWEEDEKAMER_COMMITMENTS: readonly Dataset[] = [commitments];
