import * as z from 'zod/mini';

import { defineDataset, type Dataset } from '../dataset.ts';
import type { Param } from '../param.ts';
import { entitiesTable } from './model.ts';

const query: Param<'query', string> = {
  name: 'query',
  schema: z.string().check(z.trim()),
  label: { nl: 'Query', fr: 'Requête', en: 'Query' },
  description: {
    nl: "OData-query zoals in de documentatie, van elke versie, zoals /Persoon?$filter=Achternaam eq 'Jansen'; verwijderde rijen worden weggelaten.",
    fr: "Requête OData comme dans la documentation, de toute version, telle que /Persoon?$filter=Achternaam eq 'Jansen' ; les lignes supprimées sont exclues.",
    en: "OData query as in the documentation, of any version, such as /Persoon?$filter=Achternaam eq 'Jansen'; deleted rows are left out.",
  },
  type: 'string',
  required: true,
  example:
    "/Persoon?$select=Achternaam,Woonplaats&$filter=Functie/any(f: f/Waarde eq 'Tweede Kamerlid')&$orderby=Achternaam",
  personal: true,
};

const documented = defineDataset({
  id: 'tweedekamer.query',
  source: 'tweedekamer',
  functionName: 'TK.QUERY',
  operations: [
    'GET $metadata',
    'GET {name}',
    'GET {name}/$count',
    'GET {name}({guid})/{name}',
    'GET {name}({guid})/TK.DA.GGM.OData.Resource()',
  ],
  title: {
    nl: 'OData-query aan de Tweede Kamer',
    fr: 'Requête OData au parlement néerlandais',
    en: 'OData query to the Dutch parliament',
  },
  description: {
    nl: 'Het antwoord op een OData-query uit de documentatie van de Tweede Kamer, ook een van een oudere versie.',
    fr: 'La réponse à une requête OData de la documentation de la Seconde Chambre, même d’une version antérieure.',
    en: 'The answer to an OData query from the documentation of the Tweede Kamer, of an older version too.',
  },
  keywords: {
    nl: 'URL, adres, link, voorbeeldquery, documentatie, v3, v4, v5, vertalen',
    fr: 'URL, adresse, lien, requête d’exemple, documentation, v3, v4, v5, traduire',
    en: 'URL, address, link, example query, documentation, v3, v4, v5, translate',
  },
  params: [query],
  example: { Achternaam: 'Akkerdijk', Woonplaats: "'s-Hertogenbosch" },
  moreExamples: [
    {
      query:
        "/ParlementairDocument?$filter=Soort eq 'Motie' and substringof('beveiliging', Onderwerp)&$orderby=Datum desc",
    },
    { query: "/Vergadering?$expand=Verslag&$filter=Vergaderjaar eq '2025-2026'" },
    { query: '/Activiteit/$count?$filter=year(Begin) eq 2026 and month(Begin) eq 5' },
  ],
  load: async ({ tweedekamer }, params, call) => {
    const answer = await tweedekamer.query(params.query, call);
    return answer.kind === 'model' ? entitiesTable(answer.model, call) : answer.table;
  },
});

/** A question in the words of the source's own documents. */
export const TWEEDEKAMER_QUERY: readonly Dataset[] = [documented];
