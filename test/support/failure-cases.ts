import type { SandboxServer } from '../../sandbox/index.ts';
import { SOURCE_IDS, type Failure, type SourceId } from '../../src/core/errors.ts';
import type { Language } from '../../src/core/language.ts';
import type { RuntimeOptions } from '../../src/runtime/runtime.ts';

export type AskedFormula = { readonly name: string; readonly args: readonly unknown[] };
type Formulas = Readonly<Partial<Record<SourceId, AskedFormula>>>;

/** One question to each source, as a cell asks it. */
export const FORMULAS: Readonly<Record<SourceId, AskedFormula>> = {
  pdata: { name: 'PDATA.ILLNESS', args: [10_215, null, null] },
  tweedekamer: { name: 'TK.ODATA', args: ['Fractie', null, null, null, null, null] },
  informat: { name: 'INFORMAT.EMPLOYEES', args: ['2023-24', null, null, '999999'] },
  vacatures: { name: 'VDAB.VACATURES', args: [] },
  referentie: { name: 'VDAB.JOBDOMEINEN', args: [] },
  competent: { name: 'COMPETENT.RELEASES', args: [] },
};

export type FailureCase = {
  readonly kind: Failure['kind'];
  /** When a kind has several cases. */
  readonly when?: string;
  readonly code?: '#VALUE!';
  readonly sources: readonly SourceId[];
  readonly disturb?: (server: SandboxServer, source: SourceId) => void;
  readonly options?: Partial<RuntimeOptions>;
  readonly invocation?: object;
  /** Other questions than those above. */
  readonly formulas?: Formulas;
  /** The parameter that the sentence names, as `#`. */
  readonly fields?: Readonly<Partial<Record<SourceId, string>>>;
  /** The sentence that a person reads first; `*` is the source. */
  readonly words: Readonly<Record<Language, string>>;
};

const GUARDED: readonly SourceId[] = ['informat', 'vacatures', 'referentie', 'competent'];
const NOBODY = '00000000-0000-4000-8000-000000000000';
const INSTITUTES = (): readonly string[] => ['999999'];

/** The vendor's data, and not the tokens that the gateway fetches for it. */
const NOT_TOKENS = /^(?!.*token)/;

/** Of an add-in that asks what its gateway has not heard of. */
const elsewhere = (url: URL, init: RequestInit): Promise<Response> =>
  fetch(url.href.replace(/\/api\/([a-z]+)\/(?=.)/, '/api/$1/elsewhere/'), init);

const DOWN: readonly FailureCase[] = [
  {
    kind: 'unavailable',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('status', { status: 500 }),
    words: { nl: '* meldt een storing (500).', fr: '* signale une panne (500).', en: '* reports a fault (500).' },
  },
  {
    kind: 'rate-limited',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('rate-limit', { retryAfter: '7' }),
    words: {
      nl: '* krijgt te veel vragen tegelijk. Probeer het over 7 seconden opnieuw.',
      fr: '* reçoit trop de demandes à la fois. Réessayez dans 7 secondes.',
      en: '* is getting too many questions at once. Try again in 7 seconds.',
    },
  },
  {
    kind: 'unreachable',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('cut'),
    words: { nl: '* is niet bereikbaar.', fr: '* est injoignable.', en: '* cannot be reached.' },
  },
  {
    kind: 'unreachable',
    when: 'cut off half-way',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('cut-body'),
    words: { nl: '* is niet bereikbaar.', fr: '* est injoignable.', en: '* cannot be reached.' },
  },
  {
    kind: 'timed-out',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('stall', { ms: 2000, match: NOT_TOKENS }),
    options: { timeoutMs: 400 },
    words: {
      nl: '* antwoordde niet binnen 1 seconden.',
      fr: '* n’a pas répondu en 1 secondes.',
      en: '* did not answer within 1 seconds.',
    },
  },
];

const ANSWERS: readonly FailureCase[] = [
  {
    kind: 'unexpected-response',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('malformed'),
    words: {
      nl: '* antwoordde in een onbekende vorm (',
      fr: '* a répondu sous une forme inconnue (',
      en: '* answered in an unknown shape (',
    },
  },
  {
    kind: 'answer-too-large',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('oversize', { megabytes: 3, announced: false }),
    options: { limitBytes: 2 * 1024 * 1024 },
    words: {
      nl: '* stuurt meer dan 2 MB in één antwoord.',
      fr: '* envoie plus de 2 Mo en une réponse.',
      en: '* sends more than 2 MB in one answer.',
    },
  },
  {
    kind: 'not-found',
    sources: SOURCE_IDS,
    disturb: ({ faults }, source) => {
      if (source === 'tweedekamer') faults.set('tk-version-gone', { version: 'v5' });
      if (source === 'referentie') faults.set('ref-jobdomeinen-gone');
    },
    formulas: {
      pdata: { name: 'PDATA.ILLNESS', args: [99_999_999, null, null] },
      vacatures: { name: 'VDAB.VACATURE', args: ['999999999'] },
      informat: { name: 'INFORMAT.EMPLOYEE', args: [NOBODY, '2023-24', null, null, '999999'] },
      competent: { name: 'COMPETENT.PROFILE', args: [NOBODY] },
    },
    words: {
      nl: '* vindt niets voor deze vraag.',
      fr: '* ne trouve rien pour cette requête.',
      en: '* finds nothing for this question.',
    },
  },
];

const ACCESS: readonly FailureCase[] = [
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
    kind: 'credentials-rejected',
    when: 'by the gateway',
    sources: GUARDED,
    options: { credentials: { sealed: () => 'not.a.sealed.text', institutes: INSTITUTES } },
    words: {
      nl: 'De bewaarde aanmelding bij * is onleesbaar.',
      fr: 'La connexion conservée à * est illisible.',
      en: 'The sign-in to * that was kept cannot be read.',
    },
  },
  {
    kind: 'credentials-rejected',
    when: 'by the vendor',
    sources: SOURCE_IDS.filter((source) => source !== 'informat'),
    disturb: ({ faults }) => faults.set('status', { status: 403, match: NOT_TOKENS }),
    words: { nl: '* weigert de toegang.', fr: '* refuse l’accès.', en: '* refuses access.' },
  },
  {
    kind: 'credentials-rejected',
    when: 'for one institute',
    sources: ['informat'],
    disturb: ({ faults }) => faults.set('status', { status: 403, match: NOT_TOKENS }),
    words: {
      nl: 'Uw aanmelding bij * geldt niet voor deze instelling.',
      fr: 'Votre connexion à * ne vaut pas pour cet établissement.',
      en: 'Your sign-in to * does not cover this institute.',
    },
  },
  {
    kind: 'consent-missing',
    sources: ['informat'],
    formulas: { informat: { name: 'INFORMAT.EMPLOYEES', args: ['2023-24', null, 'naam;rijksregisternr', '999999'] } },
    options: { hasConsent: () => false },
    words: {
      nl: 'Dit zijn gevoelige persoonsgegevens van *, en deze werkmap heeft daarvoor nog geen toestemming.',
      fr: 'Ce sont des données personnelles sensibles d’*, et ce classeur n’a pas encore d’accord pour les recevoir.',
      en: 'These are sensitive personal data of *, and nobody agreed yet that this workbook may hold them.',
    },
  },
];

const QUESTIONS: readonly FailureCase[] = [
  {
    kind: 'not-in-cache',
    sources: SOURCE_IDS,
    invocation: { isInValuePreview: true },
    words: {
      nl: 'Dit resultaat verschijnt pas na het invoeren.',
      fr: 'Ce résultat n’apparaît qu’après validation.',
      en: 'This result appears after you enter the formula.',
    },
  },
  {
    kind: 'not-allowed',
    sources: SOURCE_IDS,
    options: { fetch: elsewhere },
    words: {
      nl: 'De server van Bronblad laat deze vraag niet door. Controleer de argumenten, of werk de invoegtoepassing bij.',
      fr: 'Le serveur de Bronblad n’accepte pas cette requête. Vérifiez les arguments, ou mettez le complément à jour.',
      en: 'The Bronblad server does not let this question through. Check the arguments, or update the add-in.',
    },
  },
  {
    kind: 'invalid-input',
    when: 'before anything is asked',
    code: '#VALUE!',
    sources: SOURCE_IDS,
    formulas: {
      pdata: { name: 'PDATA.ILLNESS', args: [null] },
      tweedekamer: { name: 'TK.ODATA', args: [null] },
      informat: { name: 'INFORMAT.EMPLOYEES', args: [null] },
      vacatures: { name: 'VDAB.VACATURE', args: [null] },
      referentie: { name: 'VDAB.LIJST', args: [null] },
      competent: { name: 'COMPETENT.PROFILE', args: [null] },
    },
    fields: {
      pdata: 'id',
      tweedekamer: 'entity',
      informat: 'schoolYear',
      vacatures: 'id',
      referentie: 'naam',
      competent: 'id',
    },
    words: {
      nl: '‘#’ is niet ingevuld. Vul het in en probeer opnieuw.',
      fr: '«\u00a0#\u00a0» n’est pas rempli. Complétez-le et réessayez.',
      en: '“#” is missing. Fill it in and try again.',
    },
  },
  {
    kind: 'invalid-input',
    when: 'by the vendor',
    code: '#VALUE!',
    sources: SOURCE_IDS,
    disturb: ({ faults }) => faults.set('status', { status: 400, match: NOT_TOKENS }),
    words: {
      nl: 'De bron weigert deze zoekvraag. Controleer de argumenten;',
      fr: 'La source refuse cette requête. Vérifiez les arguments\u00a0;',
      en: 'The source refuses this query. Check the arguments;',
    },
  },
];

/** Asked of vendors that have more than a cell can hold; `#` is a number of rows. */
export const MANY_ROWS: FailureCase = {
  kind: 'too-many-rows',
  code: '#VALUE!',
  sources: SOURCE_IDS,
  formulas: {
    pdata: { name: 'PDATA.DISTRIBUTION', args: [99_999, null, null] },
    tweedekamer: { name: 'TK.ODATA', args: ['Stemming', null, null, null, null, null] },
    informat: { name: 'INFORMAT.ASSIGNMENTS', args: ['2023-24', null, null, null, '999999', null] },
    vacatures: { name: 'VDAB.INITIAL', args: ['2026-11-20'] },
    competent: { name: 'COMPETENT.PROFILES', args: [null, null] },
  },
  words: {
    nl: '# rijen passen niet in één formule. Voeg een filter toe, of kies ‘Tabel invoegen’',
    fr: '# lignes ne tiennent pas dans une formule. Ajoutez un filtre, ou choisissez «\u00a0Insérer le tableau\u00a0»',
    en: '# rows do not fit in one formula. Add a filter, or choose “Insert table”',
  },
};

/** Every other way in which a cell may be left without data, and what it says then. */
export const FAILURE_CASES: readonly FailureCase[] = [...DOWN, ...ANSWERS, ...ACCESS, ...QUESTIONS];

/** Where each kind can come from: some sources let everyone in, and one alone holds what asks for consent. */
export const SOURCES_OF_KIND: Readonly<Record<Failure['kind'], readonly SourceId[]>> = {
  'invalid-input': SOURCE_IDS,
  'too-many-rows': SOURCE_IDS,
  'credentials-missing': GUARDED,
  'credentials-rejected': SOURCE_IDS,
  'consent-missing': ['informat'],
  'not-found': SOURCE_IDS,
  'not-allowed': SOURCE_IDS,
  'rate-limited': SOURCE_IDS,
  unavailable: SOURCE_IDS,
  unreachable: SOURCE_IDS,
  'timed-out': SOURCE_IDS,
  'answer-too-large': SOURCE_IDS,
  'unexpected-response': SOURCE_IDS,
  'not-in-cache': SOURCE_IDS,
};
