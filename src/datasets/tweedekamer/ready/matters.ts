import type { TweedekamerClient } from '../../../clients/tweedekamer/index.ts';
import type { Table } from '../../../core/table.ts';
import { defineDataset, type Call, type Dataset } from '../../dataset.ts';
import { equals, hasWords, onDays, quoted } from './conditions.ts';
import { checkParty } from './named.ts';
import { from, to } from './period-params.ts';
import { daysBetween, type Period } from './period.ts';
import { readReady } from './read-ready.ts';
import { words } from './what-params.ts';
import { party } from './who-params.ts';

const motions = defineDataset({
  id: 'tweedekamer.motions',
  source: 'tweedekamer',
  functionName: 'TK.MOTIONS',
  title: { nl: 'Moties', fr: 'Motions', en: 'Motions' },
  description: {
    nl: 'Moties van de Tweede Kamer op woorden, periode of fractie, met hun indiener en een link naar de tekst.',
    fr: 'Les motions de la Seconde Chambre par mots, période ou groupe, avec leur auteur et un lien vers le texte.',
    en: 'Motions of the Tweede Kamer by words, period or party, with their submitter and a link to the text.',
  },
  keywords: {
    nl: 'moties zoeken, indiener, appreciatie, onderwerp, parlementaire documenten',
    fr: 'recherche de motions, auteur, avis du gouvernement, objet, documents parlementaires',
    en: 'search motions, submitter, government opinion, subject, parliamentary papers',
  },
  operations: ['GET {name}', 'GET {name}({guid})/{name}'],
  params: [words, from, to, party],
  example: {
    Soort: 'Motie',
    Titel: 'openbaar vervoer (voorbeelddata)',
    'ZaakActor.ActorFractie': 'VVD',
    Afgedaan: true,
  },
  moreExamples: [{ words: 'beveiliging' }],
  load: ({ tweedekamer }, params, call) =>
    readMatters(tweedekamer, { ...params, kind: 'Motie', columns: ['Kabinetsappreciatie', 'Afgedaan'] }, call),
});

const questions = defineDataset({
  id: 'tweedekamer.questions',
  source: 'tweedekamer',
  functionName: 'TK.QUESTIONS',
  title: { nl: 'Schriftelijke vragen', fr: 'Questions écrites', en: 'Written questions' },
  description: {
    nl: 'Schriftelijke vragen van Kamerleden, met hun indiener, de termijn en links naar vragen en antwoorden.',
    fr: 'Les questions écrites des députés, avec leur auteur, le délai et des liens vers les questions et réponses.',
    en: 'Written questions by members, with who asked, the deadline for the answer and links to questions and answers.',
  },
  keywords: {
    nl: 'Kamervragen, antwoorden, termijn, beantwoord, indiener',
    fr: 'questions parlementaires, réponses, délai, auteur',
    en: 'parliamentary questions, answers, deadline, answered, submitter',
  },
  operations: ['GET {name}', 'GET {name}({guid})/{name}'],
  params: [party, from, to, words],
  example: {
    Soort: 'Schriftelijke vragen',
    Titel: 'openbaar vervoer (voorbeelddata)',
    'ZaakActor.ActorFractie': 'VVD',
  },
  load: ({ tweedekamer }, params, call) =>
    readMatters(tweedekamer, { ...params, kind: 'Schriftelijke vragen', columns: ['Termijn', 'Afgedaan'] }, call),
});

type Matters = {
  readonly kind: string;
  /** Beside those that all kinds have. */
  readonly columns: readonly string[];
  readonly words: string | undefined;
  readonly from: Period | undefined;
  readonly to: Period | undefined;
  readonly party: string | undefined;
};

async function readMatters(client: TweedekamerClient, matters: Matters, call: Call): Promise<Table> {
  const table = await readReady(
    client,
    {
      entity: 'Zaak',
      columns: [
        'Nummer',
        'Soort',
        'GestartOp',
        'Titel',
        'Onderwerp',
        'ZaakActor.ActorNaam',
        'ZaakActor.ActorFractie',
        ...matters.columns,
        'Vergaderjaar',
        'Document.DocumentNummer',
        'Document.Soort',
        'Document.link',
        'Id',
      ],
      conditions: [
        ...equals('Soort', matters.kind),
        ...onDays('GestartOp', daysBetween(matters.from, matters.to), 'Vergaderjaar'),
        ...hasWords('Onderwerp', matters.words),
        ...submittedBy(matters.party),
      ],
      within: { ZaakActor: ["Relatie eq 'Indiener'"] },
      orderby: 'GestartOp,Nummer',
    },
    call,
  );
  if (table.rows.length === 0) await checkParty(client, matters.party, call);
  return table;
}

function submittedBy(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [`ZaakActor/any(a:a/Relatie eq 'Indiener' and a/ActorFractie eq ${quoted(name)})`];
}

/** What members bring before parliament. */
export const TWEEDEKAMER_MATTERS: readonly Dataset[] = [motions, questions];
