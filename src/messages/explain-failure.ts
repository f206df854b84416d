import { isSourceError, type Failure, type SourceId } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { elidedDe } from './elided-de.ts';
import { explainInput } from './explain-input.ts';
import { explainRejection } from './explain-rejection.ts';
import { SOURCE_NAMES } from './sources.ts';

export type Explanation = {
  /** One sentence: what happened. */
  readonly happened: string;
  /** One sentence: what to do now. */
  readonly advice: string;
  /** To quote to whoever runs the gateway; it finds the request in the log. */
  readonly code?: string | undefined;
};

type Kind = Exclude<Failure['kind'], 'invalid-input' | 'credentials-rejected'>;
type OfKind<K extends Kind> = Extract<Failure, { kind: K }>;
type Words = {
  readonly [K in Kind]: (failure: OfKind<K>, source: string, count: (n: number) => string) => readonly [string, string];
};

const nl: Words = {
  'too-many-rows': ({ rows, more }, _, count) => [
    `${more ? 'Meer dan ' : ''}${count(rows)} rijen passen niet in één formule.`,
    'Voeg een filter toe, of kies ‘Tabel invoegen’ in het taakvenster van Bronblad.',
  ],
  'credentials-missing': (_, source) => [
    `${source} vraagt een toegangssleutel.`,
    'Meld u aan bij Bronnen in het taakvenster.',
  ],
  'consent-missing': (_, source) => [
    `Dit zijn gevoelige persoonsgegevens van ${source}, en deze werkmap heeft daarvoor nog geen toestemming.`,
    'Geef die één keer in het taakvenster, of vraag andere kolommen of gegevens.',
  ],
  'not-found': (_, source) => [
    `${source} vindt niets voor deze vraag.`,
    'Controleer het nummer, de naam of de filter.',
  ],
  'not-allowed': () => [
    'De server van Bronblad laat deze vraag niet door.',
    'Controleer de argumenten, of werk de invoegtoepassing bij.',
  ],
  'rate-limited': ({ retryAfterMs }, source) => [
    `${source} krijgt te veel vragen tegelijk.`,
    retryAfterMs ? `Probeer het over ${seconds(retryAfterMs)} seconden opnieuw.` : 'Wacht even en probeer het opnieuw.',
  ],
  unavailable: ({ status }, source) => [
    `${source} meldt een storing (${status}).`,
    'Probeer het over enkele minuten opnieuw; uw gegevens blijven staan.',
  ],
  unreachable: (_, source) => [`${source} is niet bereikbaar.`, 'Controleer uw verbinding en probeer het opnieuw.'],
  'timed-out': ({ afterMs }, source) => [
    `${source} antwoordde niet binnen ${seconds(afterMs)} seconden.`,
    'Vraag minder tegelijk (een filter, minder kolommen) of probeer het later.',
  ],
  'answer-too-large': ({ limitBytes }, source) => [
    `${source} stuurt meer dan ${megabytes(limitBytes)} MB in één antwoord.`,
    'Voeg een filter toe en vraag het in delen op.',
  ],
  'unexpected-response': ({ at }, source) => [
    `${source} antwoordde in een onbekende vorm (${at}).`,
    'Probeer het later opnieuw; blijft het zo, meld het dan met deze tekst.',
  ],
  'not-in-cache': () => ['Dit resultaat verschijnt pas na het invoeren.', 'Druk op Enter.'],
};

const fr: Words = {
  'too-many-rows': ({ rows, more }, _, count) => [
    `${more ? 'Plus de ' : ''}${count(rows)} lignes ne tiennent pas dans une formule.`,
    'Ajoutez un filtre, ou choisissez « Insérer le tableau » dans le volet de Bronblad.',
  ],
  'credentials-missing': (_, source) => [
    `${source} demande une clé d’accès.`,
    'Connectez-vous sous Sources, dans le volet.',
  ],
  'consent-missing': (_, source) => [
    `Ce sont des données personnelles sensibles ${elidedDe(source)}, et ce classeur n’a pas encore d’accord pour les recevoir.`,
    'Donnez cet accord une fois dans le volet, ou demandez d’autres colonnes ou données.',
  ],
  'not-found': (_, source) => [
    `${source} ne trouve rien pour cette requête.`,
    'Vérifiez le numéro, le nom ou le filtre.',
  ],
  'not-allowed': () => [
    'Le serveur de Bronblad n’accepte pas cette requête.',
    'Vérifiez les arguments, ou mettez le complément à jour.',
  ],
  'rate-limited': ({ retryAfterMs }, source) => [
    `${source} reçoit trop de demandes à la fois.`,
    retryAfterMs ? `Réessayez dans ${seconds(retryAfterMs)} secondes.` : 'Attendez un instant et réessayez.',
  ],
  unavailable: ({ status }, source) => [
    `${source} signale une panne (${status}).`,
    'Réessayez dans quelques minutes ; vos données restent en place.',
  ],
  unreachable: (_, source) => [`${source} est injoignable.`, 'Vérifiez votre connexion et réessayez.'],
  'timed-out': ({ afterMs }, source) => [
    `${source} n’a pas répondu en ${seconds(afterMs)} secondes.`,
    'Demandez moins à la fois (un filtre, moins de colonnes) ou réessayez plus tard.',
  ],
  'answer-too-large': ({ limitBytes }, source) => [
    `${source} envoie plus de ${megabytes(limitBytes)} Mo en une réponse.`,
    'Ajoutez un filtre et demandez les données par parties.',
  ],
  'unexpected-response': ({ at }, source) => [
    `${source} a répondu sous une forme inconnue (${at}).`,
    'Réessayez plus tard ; si cela persiste, signalez-le avec ce texte.',
  ],
  'not-in-cache': () => ['Ce résultat n’apparaît qu’après validation.', 'Appuyez sur Entrée.'],
};

const en: Words = {
  'too-many-rows': ({ rows, more }, _, count) => [
    `${more ? 'More than ' : ''}${count(rows)} rows do not fit in one formula.`,
    'Add a filter, or choose “Insert table” in the task pane of Bronblad.',
  ],
  'credentials-missing': (_, source) => [
    `${source} asks for an access key.`,
    'Sign in under Sources in the task pane.',
  ],
  'consent-missing': (_, source) => [
    `These are sensitive personal data of ${source}, and nobody agreed yet that this workbook may hold them.`,
    'Agree once in the task pane, or ask for other columns or data.',
  ],
  'not-found': (_, source) => [
    `${source} finds nothing for this question.`,
    'Check the number, the name or the filter.',
  ],
  'not-allowed': () => [
    'The Bronblad server does not let this question through.',
    'Check the arguments, or update the add-in.',
  ],
  'rate-limited': ({ retryAfterMs }, source) => [
    `${source} is getting too many questions at once.`,
    retryAfterMs ? `Try again in ${seconds(retryAfterMs)} seconds.` : 'Wait a moment and try again.',
  ],
  unavailable: ({ status }, source) => [
    `${source} reports a fault (${status}).`,
    'Try again in a few minutes; your data stays as it is.',
  ],
  unreachable: (_, source) => [`${source} cannot be reached.`, 'Check your connection and try again.'],
  'timed-out': ({ afterMs }, source) => [
    `${source} did not answer within ${seconds(afterMs)} seconds.`,
    'Ask for less at once (a filter, fewer columns) or try later.',
  ],
  'answer-too-large': ({ limitBytes }, source) => [
    `${source} sends more than ${megabytes(limitBytes)} MB in one answer.`,
    'Add a filter and ask for the data in parts.',
  ],
  'unexpected-response': ({ at }, source) => [
    `${source} answered in an unknown shape (${at}).`,
    'Try again later; if it persists, report it with this text.',
  ],
  'not-in-cache': () => ['This result appears after you enter the formula.', 'Press Enter.'],
};

const WORDS: Readonly<Record<Language, Words>> = { nl, fr, en };

/** A mistake of ours: its own text could hold anything, so none of it is shown. */
const UNKNOWN: Readonly<Record<Language, readonly [string, string]>> = {
  nl: ['Er ging iets mis in Bronblad zelf.', 'Probeer het opnieuw; blijft het zo, meld het dan aan uw beheerder.'],
  fr: ['Une erreur s’est produite dans Bronblad même.', 'Réessayez ; si cela persiste, prévenez votre administrateur.'],
  en: ['Something went wrong in Bronblad itself.', 'Try again; if it persists, tell your administrator.'],
};

/** The words a user reads, in the cell and in the pane alike. */
export function explainFailure(error: unknown, language: Language): Explanation {
  if (!isSourceError(error)) {
    const [happened, advice] = UNKNOWN[language];
    return { happened, advice };
  }
  const [happened, advice] = words(error.failure, error.source, language);
  return { happened, advice, code: error.request };
}

/** Both sentences in one line, for the error card of a cell. */
export function sentence(error: unknown, language: Language): string {
  const { happened, advice } = explainFailure(error, language);
  return `${happened} ${advice}`;
}

function words(failure: Failure, source: SourceId, language: Language): readonly [string, string] {
  const name = SOURCE_NAMES[source][language];
  if (failure.kind === 'invalid-input') return explainInput(failure, language);
  if (failure.kind === 'credentials-rejected') return explainRejection(failure.reason, name, language);
  const count = (n: number): string => n.toLocaleString(language);
  // The map is total over the kinds; TypeScript cannot follow the pairing of key and argument.
  const explain = WORDS[language][failure.kind] as (
    failure: Failure,
    source: string,
    count: (n: number) => string,
  ) => readonly [string, string];
  return explain(failure, name, count);
}

const seconds = (ms: number): number => Math.max(1, Math.round(ms / 1000));
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
