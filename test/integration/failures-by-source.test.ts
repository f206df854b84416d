import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import type { SandboxServer } from '../../sandbox/index.ts';
import type { SourceId } from '../../src/core/errors.ts';
import { LANGUAGES, type Language } from '../../src/core/language.ts';
import { registerFunctions } from '../../src/functions/register-functions.ts';
import type { RuntimeOptions } from '../../src/runtime/runtime.ts';
import { startConnected, type Connected } from '../support/connected.ts';
import { createRecordingHost } from '../support/recording-function-host.ts';

/** One question to each source, as a cell asks it. */
const FORMULAS: Readonly<
  Record<SourceId, { readonly name: string; readonly args: readonly unknown[]; readonly called: string }>
> = {
  pdata: { name: 'PDATA.ILLNESS', args: [10_215, null, null], called: 'pdata.be' },
  tweedekamer: { name: 'TK.ODATA', args: ['Fractie', null, null, null, null, null], called: 'Tweede Kamer' },
  informat: { name: 'INFORMAT.EMPLOYEES', args: ['2023-24', null, null, '999999'], called: 'Informat' },
  vacatures: { name: 'VDAB.VACATURES', args: [], called: 'VDAB Vacatures' },
  referentie: { name: 'VDAB.JOBDOMEINEN', args: [], called: 'VDAB Referentie' },
  competent: { name: 'COMPETENT.RELEASES', args: [], called: 'VDAB Competent' },
};
const GUARDED: readonly SourceId[] = ['informat', 'vacatures', 'referentie', 'competent'];
const ALL = Object.keys(FORMULAS) as SourceId[];

let connected: Connected;

beforeAll(async () => {
  connected = await startConnected({ sizes: { scale: 0.1, largeRows: 10, vacancies: 100, profiles: 20 } });
});
afterEach(() => {
  for (const source of ALL) connected.sandbox[source].faults.clear();
});
afterAll(() => connected.close());

type Case = {
  readonly kind: string;
  readonly code?: '#VALUE!' | '#N/A';
  readonly sources: readonly SourceId[];
  readonly disturb?: (server: SandboxServer) => void;
  readonly options?: Partial<RuntimeOptions>;
  readonly invocation?: object;
  /** Other functions than those of the formulas above. */
  readonly names?: Readonly<Partial<Record<SourceId, string>>>;
  /** Other arguments than those of the formula above. */
  readonly args?: Readonly<Partial<Record<SourceId, readonly unknown[]>>>;
  /** The sentence that a person reads first; `*` is the source. */
  readonly words: Readonly<Record<Language, string>>;
};

const INSTITUTES = (): readonly string[] => ['999999'];
/** One attempt, so that what is tried is the failure and not the patience. */
const ONCE = { retryPolicy: { attempts: 1 } } as const;

/** The vendor's data, and not the tokens that the gateway fetches for it. */
const NOT_TOKENS = /^(?!.*token)/;

const CASES: readonly Case[] = [
  {
    kind: 'unavailable',
    sources: ALL,
    disturb: ({ faults }) => faults.set('status', { status: 500 }),
    words: { nl: '* meldt een storing (500).', fr: '* signale une panne (500).', en: '* reports a fault (500).' },
  },
  {
    kind: 'rate-limited',
    sources: ALL,
    disturb: ({ faults }) => faults.set('rate-limit', { retryAfter: '7' }),
    words: {
      nl: '* krijgt te veel vragen tegelijk. Probeer het over 7 seconden opnieuw.',
      fr: '* reçoit trop de demandes à la fois. Réessayez dans 7 secondes.',
      en: '* is getting too many questions at once. Try again in 7 seconds.',
    },
  },
  {
    kind: 'unreachable',
    sources: ALL,
    disturb: ({ faults }) => faults.set('cut'),
    words: { nl: '* is niet bereikbaar.', fr: '* est injoignable.', en: '* cannot be reached.' },
  },
  {
    kind: 'unreachable: cut off half-way',
    sources: ALL,
    disturb: ({ faults }) => faults.set('cut-body'),
    words: { nl: '* is niet bereikbaar.', fr: '* est injoignable.', en: '* cannot be reached.' },
  },
  {
    kind: 'timed-out',
    sources: ALL,
    disturb: ({ faults }) => faults.set('stall', { ms: 2000, match: NOT_TOKENS }),
    options: { timeoutMs: 400 },
    words: {
      nl: '* antwoordde niet binnen 1 seconden.',
      fr: '* n’a pas répondu en 1 secondes.',
      en: '* did not answer within 1 seconds.',
    },
  },
  {
    kind: 'unexpected-response',
    sources: ALL,
    disturb: ({ faults }) => faults.set('malformed'),
    words: {
      nl: '* antwoordde in een onbekende vorm (',
      fr: '* a répondu sous une forme inconnue (',
      en: '* answered in an unknown shape (',
    },
  },
  {
    kind: 'answer-too-large',
    sources: ALL,
    disturb: ({ faults }) => faults.set('oversize', { megabytes: 3, announced: false }),
    options: { limitBytes: 2 * 1024 * 1024 },
    words: {
      nl: '* stuurt meer dan 2 MB in één antwoord.',
      fr: '* envoie plus de 2 Mo en une réponse.',
      en: '* sends more than 2 MB in one answer.',
    },
  },
  {
    kind: 'credentials-missing',
    sources: GUARDED,
    options: { credentials: { sealed: () => undefined, institutes: INSTITUTES } },
    words: {
      nl: '* vraagt een toegangssleutel. Meld u aan bij Bronnen in het taakvenster.',
      fr: '* demande une clé d’accès. Connectez-vous sous Sources, dans le volet.',
      en: '* asks for an access key. Sign in under Sources in the task pane.',
    },
  },
  {
    kind: 'credentials-rejected by the gateway',
    sources: GUARDED,
    options: { credentials: { sealed: () => 'not.a.sealed.text', institutes: INSTITUTES } },
    words: {
      nl: 'De bewaarde aanmelding bij * is onleesbaar.',
      fr: 'La connexion conservée à * est illisible.',
      en: 'The sign-in to * that was kept cannot be read.',
    },
  },
  {
    kind: 'credentials-rejected by the vendor',
    sources: ['vacatures', 'referentie', 'competent'],
    disturb: ({ faults }) => faults.set('status', { status: 403, match: NOT_TOKENS }),
    words: { nl: '* weigert de toegang.', fr: '* refuse l’accès.', en: '* refuses access.' },
  },
  {
    kind: 'credentials-rejected for one institute',
    sources: ['informat'],
    disturb: ({ faults }) => faults.set('status', { status: 403, match: NOT_TOKENS }),
    words: {
      nl: 'Uw aanmelding bij * geldt niet voor deze instelling.',
      fr: 'Votre connexion à * ne vaut pas pour cet établissement.',
      en: 'Your sign-in to * does not cover this institute.',
    },
  },
  {
    kind: 'not-in-cache',
    sources: ALL,
    invocation: { isInValuePreview: true },
    words: {
      nl: 'Dit resultaat verschijnt pas na het invoeren.',
      fr: 'Ce résultat n’apparaît qu’après validation.',
      en: 'This result appears after you enter the formula.',
    },
  },
  {
    kind: 'not-found',
    sources: ['pdata', 'informat', 'vacatures', 'competent'],
    names: { vacatures: 'VDAB.VACATURE', informat: 'INFORMAT.EMPLOYEE', competent: 'COMPETENT.PROFILE' },
    args: {
      pdata: [99_999_999, null, null],
      vacatures: ['999999999'],
      informat: ['00000000-0000-4000-8000-000000000000', '2023-24', null, null, '999999'],
      competent: ['00000000-0000-4000-8000-000000000000'],
    },
    words: {
      nl: '* vindt niets voor deze vraag.',
      fr: '* ne trouve rien pour cette requête.',
      en: '* finds nothing for this question.',
    },
  },
  {
    kind: 'invalid-input',
    code: '#VALUE!',
    sources: ['pdata', 'tweedekamer', 'informat', 'vacatures', 'referentie', 'competent'],
    names: { vacatures: 'VDAB.VACATURE', referentie: 'VDAB.LIJST', competent: 'COMPETENT.PROFILE' },
    args: {
      pdata: [null],
      tweedekamer: [null],
      informat: [null],
      vacatures: [null],
      referentie: [null],
      competent: [null],
    },
    words: { nl: '‘', fr: '« ', en: '“' },
  },
  {
    kind: 'consent-missing',
    sources: ['informat'],
    args: { informat: ['2023-24', null, 'naam;rijksregisternr', '999999'] },
    options: { hasConsent: () => false },
    words: {
      nl: 'Dit zijn gevoelige persoonsgegevens van *, en deze werkmap heeft daarvoor nog geen toestemming.',
      fr: 'Ce sont des données personnelles sensibles de *, et ce classeur n’a pas encore d’accord pour les recevoir.',
      en: 'These are sensitive personal data of *, and nobody agreed yet that this workbook may hold them.',
    },
  },
];

async function shown(source: SourceId, asked: Case, language: Language): Promise<Error & { readonly code?: string }> {
  const { options, invocation = {}, args, names } = asked;
  const formula = FORMULAS[source];
  const host = createRecordingHost();
  registerFunctions({ runtime: connected.runtime({ ...ONCE, ...options }), host, language });
  const outcome = await host
    .call(names?.[source] ?? formula.name, ...(args?.[source] ?? formula.args), { ...invocation })
    .catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error(`${formula.name} gave a table.`);
  return outcome;
}

describe.each(CASES)('$kind', (asked) => {
  test.each(asked.sources)('of %s is a sentence in each language', async (source) => {
    for (const language of LANGUAGES) {
      asked.disturb?.(connected.sandbox[source]);
      const error = await shown(source, asked, language);

      expect(error).toMatchObject({ name: 'CellError', code: asked.code ?? '#N/A' });
      expect(
        error.message.startsWith(asked.words[language].replace('*', FORMULAS[source].called)) || error.message,
      ).toBe(true);
      expect(error.message).not.toMatch(/undefined|127\.0\.0\.1|https?:|NaN|\[object/);
    }
  });
});
