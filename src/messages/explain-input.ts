import type { Failure, InputProblem } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { isNearName } from './near-name.ts';

type InvalidInput = Extract<Failure, { kind: 'invalid-input' }>;
type Words = Readonly<Record<InputProblem, (failure: InvalidInput) => readonly [happened: string, advice: string]>>;

const SHOWN_CHOICES = 8;
const SHOWN_NAMES = 3;

const nl: Words = {
  required: ({ field }) => [`‘${field}’ is niet ingevuld.`, 'Vul het in en probeer opnieuw.'],
  'not-a-number': ({ field }) => [`‘${field}’ is geen getal.`, 'Vul een getal in, zonder tekst erbij.'],
  'not-a-date': (failure) => [
    `‘${failure.field}’ is geen datum of periode die hier kan.`,
    `Schrijf het jaar eerst, zoals ${anyOf(failure, 'of')}.`,
  ],
  'out-of-range': ({ field }) => [`‘${field}’ ligt buiten de toegelaten grenzen.`, 'Kies een kleiner of groter getal.'],
  'ends-before-start': () => ['De einddatum ligt voor de begindatum.', 'Wissel ze om.'],
  'too-long': ({ field }) => [
    `‘${field}’ is te lang voor een formule.`,
    'Kort het in, of kies ‘Tabel invoegen’ in het taakvenster.',
  ],
  'not-a-choice': (failure) => [
    failure.allowed ? `‘${failure.field}’ kan deze waarde niet hebben.` : `Niets gevonden voor ‘${failure.field}’.`,
    choose(failure, 'Kies een van:', 'Controleer de spelling, of kies uit de lijst in het taakvenster.'),
  ],
  'not-a-query': ({ field }) => [`‘${field}’ is geen lijst van naam=waarde.`, 'Schrijf bijvoorbeeld year=2024&sex=V.'],
  'unknown-name': (failure) => [
    `De bron kent ‘${subject(failure)}’ niet.`,
    nearby(
      failure,
      'Bedoelde u',
      failure.field === 'columns'
        ? 'Controleer de spelling; het taakvenster toont alle kolommen.'
        : 'Controleer de spelling; zet tekst in een filter tussen enkele aanhalingstekens.',
    ),
  ],
  syntax: (failure) => [
    `‘${failure.field}’ is niet goed geschreven.`,
    "Controleer de haakjes; schrijf in een filter eq in plaats van = en zet tekst tussen enkele aanhalingstekens, zoals Afkorting eq 'VVD'.",
  ],
  malformed: (failure) => [
    `‘${failure.field}’ is anders geschreven dan hier verwacht wordt.`,
    examples(failure, ['Schrijf bijvoorbeeld', 'of'], 'De helppagina van de functie geeft voorbeelden.'),
  ],
  'school-year': ({ field }) => [
    `‘${field}’ is geen schooljaar.`,
    'Schrijf twee jaren die op elkaar volgen, zoals 2026-27 of 2026-2027.',
  ],
  'wrong-type': (failure) => [
    `In ‘${failure.field}’ wordt ${subject(failure)} vergeleken met een waarde van een ander type.`,
    'Zet tekst tussen enkele aanhalingstekens en getallen of datums niet.',
  ],
  'too-many-conditions': ({ field }) => [
    `‘${field}’ telt meer voorwaarden dan de bron in één keer aankan.`,
    'Splits de zoekvraag, of gebruik ‘in’ met een lijst.',
  ],
  'too-many-values': (failure) => [
    `‘${failure.field}’ telt te veel waarden.`,
    failure.allowed ? `Vraag er hoogstens ${choices(failure)} tegelijk.` : 'Vraag er minder tegelijk.',
  ],
  'not-supported': (failure) => [
    `‘${subject(failure)}’ kan hier niet, of niet bij deze versie van de bron.`,
    'Laat dit deel weg of vraag het apart op.',
  ],
  refused: ({ field }) => [
    `De bron weigert deze zoekvraag${whole(field, ' (‘', '’)')}.`,
    'Controleer de argumenten; de helppagina van de functie geeft voorbeelden.',
  ],
};

const fr: Words = {
  required: ({ field }) => [`« ${field} » n’est pas rempli.`, 'Complétez-le et réessayez.'],
  'not-a-number': ({ field }) => [`« ${field} » n’est pas un nombre.`, 'Indiquez un nombre, sans texte.'],
  'not-a-date': (failure) => [
    `« ${failure.field} » n’est pas une date ou une période possible ici.`,
    `Commencez par l’année, comme ${anyOf(failure, 'ou')}.`,
  ],
  'out-of-range': ({ field }) => [
    `« ${field} » est hors des limites permises.`,
    'Choisissez un nombre plus petit ou plus grand.',
  ],
  'ends-before-start': () => ['La date de fin précède la date de début.', 'Inversez-les.'],
  'too-long': ({ field }) => [
    `« ${field} » est trop long pour une formule.`,
    'Raccourcissez-le, ou choisissez « Insérer le tableau » dans le volet.',
  ],
  'not-a-choice': (failure) => [
    failure.allowed ? `« ${failure.field} » n’accepte pas cette valeur.` : `Rien trouvé pour « ${failure.field} ».`,
    choose(failure, 'Choisissez parmi :', 'Vérifiez l’orthographe, ou choisissez dans la liste du volet.'),
  ],
  'not-a-query': ({ field }) => [
    `« ${field} » n’est pas une liste nom=valeur.`,
    'Écrivez par exemple year=2024&sex=V.',
  ],
  'unknown-name': (failure) => [
    `La source ne connaît pas « ${subject(failure)} ».`,
    nearby(
      failure,
      'Vouliez-vous dire',
      failure.field === 'columns'
        ? 'Vérifiez l’orthographe ; le volet montre toutes les colonnes.'
        : 'Vérifiez l’orthographe ; dans un filtre, mettez les textes entre apostrophes.',
    ),
  ],
  syntax: (failure) => [
    `« ${failure.field} » est mal écrit.`,
    "Vérifiez les parenthèses ; dans un filtre, écrivez eq au lieu de = et mettez les textes entre apostrophes, comme Afkorting eq 'VVD'.",
  ],
  malformed: (failure) => [
    `« ${failure.field} » n’est pas écrit comme il faut ici.`,
    examples(failure, ['Écrivez par exemple', 'ou'], 'La page d’aide de la fonction donne des exemples.'),
  ],
  'school-year': ({ field }) => [
    `« ${field} » n’est pas une année scolaire.`,
    'Écrivez deux années qui se suivent, comme 2026-27 ou 2026-2027.',
  ],
  'wrong-type': (failure) => [
    `Dans « ${failure.field} », ${subject(failure)} est comparé à une valeur d’un autre type.`,
    'Mettez les textes entre apostrophes, mais pas les nombres ni les dates.',
  ],
  'too-many-conditions': ({ field }) => [
    `« ${field} » compte plus de conditions que la source n’en accepte à la fois.`,
    'Divisez la requête, ou utilisez « in » avec une liste.',
  ],
  'too-many-values': (failure) => [
    `« ${failure.field} » compte trop de valeurs.`,
    failure.allowed ? `Demandez-en ${choices(failure)} au plus à la fois.` : 'Demandez-en moins à la fois.',
  ],
  'not-supported': (failure) => [
    `« ${subject(failure)} » n’est pas possible ici, ou pas dans cette version de la source.`,
    'Supprimez cette partie ou demandez-la séparément.',
  ],
  refused: ({ field }) => [
    `La source refuse cette requête${whole(field, ' (« ', ' »)')}.`,
    'Vérifiez les arguments ; la page d’aide de la fonction donne des exemples.',
  ],
};

const en: Words = {
  required: ({ field }) => [`“${field}” is missing.`, 'Fill it in and try again.'],
  'not-a-number': ({ field }) => [`“${field}” is not a number.`, 'Enter a number without any text.'],
  'not-a-date': (failure) => [
    `“${failure.field}” is not a date or period that fits here.`,
    `Write the year first, such as ${anyOf(failure, 'or')}.`,
  ],
  'out-of-range': ({ field }) => [`“${field}” is outside the allowed range.`, 'Choose a smaller or larger number.'],
  'ends-before-start': () => ['The end is before the start.', 'Swap the two dates.'],
  'too-long': ({ field }) => [
    `“${field}” is too long for a formula.`,
    'Shorten it, or choose “Insert table” in the task pane.',
  ],
  'not-a-choice': (failure) => [
    failure.allowed
      ? `This value is not possible for “${failure.field}”.`
      : `Nothing was found for “${failure.field}”.`,
    choose(failure, 'Choose one of:', 'Check the spelling, or choose from the list in the task pane.'),
  ],
  'not-a-query': ({ field }) => [`“${field}” is not a list of name=value.`, 'Write for example year=2024&sex=V.'],
  'unknown-name': (failure) => [
    `The source does not know “${subject(failure)}”.`,
    nearby(
      failure,
      'Did you mean',
      failure.field === 'columns'
        ? 'Check the spelling; the task pane shows all columns.'
        : 'Check the spelling; in a filter, put text between single quotes.',
    ),
  ],
  syntax: (failure) => [
    `“${failure.field}” is not written correctly.`,
    "Check the brackets; in a filter, write eq instead of = and put text between single quotes, such as Afkorting eq 'VVD'.",
  ],
  malformed: (failure) => [
    `“${failure.field}” is not written as expected here.`,
    examples(failure, ['Write for example', 'or'], 'The help page of the function has examples.'),
  ],
  'school-year': ({ field }) => [
    `“${field}” is not a school year.`,
    'Write two years that follow each other, such as 2026-27 or 2026-2027.',
  ],
  'wrong-type': (failure) => [
    `In “${failure.field}”, ${subject(failure)} is compared with a value of another type.`,
    'Put text between single quotes, but not numbers or dates.',
  ],
  'too-many-conditions': ({ field }) => [
    `“${field}” has more conditions than the source accepts at once.`,
    'Split the query, or use “in” with a list.',
  ],
  'too-many-values': (failure) => [
    `“${failure.field}” has too many values.`,
    failure.allowed ? `Ask for ${choices(failure)} at most at a time.` : 'Ask for fewer at a time.',
  ],
  'not-supported': (failure) => [
    `“${subject(failure)}” is not possible here, or not in this version of the source.`,
    'Leave this part out or ask for it separately.',
  ],
  refused: ({ field }) => [
    `The source refuses this query${whole(field, ' (“', '”)')}.`,
    'Check the arguments; the help page of the function has examples.',
  ],
};

const WORDS: Readonly<Record<Language, Words>> = { nl, fr, en };

export function explainInput(failure: InvalidInput, language: Language): readonly [happened: string, advice: string] {
  return WORDS[language][failure.problem](failure);
}

const subject = ({ subject: name, field }: InvalidInput): string => name ?? field;

function choose(failure: InvalidInput, question: string, otherwise: string): string {
  return failure.allowed?.length ? `${question} ${choices(failure)}.` : otherwise;
}

/** A refusal of the whole question names no argument that a person knows. */
const whole = (field: string, before: string, after: string): string =>
  field === 'request' ? '' : `${before}${field}${after}`;

const choices = ({ allowed = [] }: InvalidInput): string => allowed.slice(0, SHOWN_CHOICES).join(', ');

/** `2026-10-01, 2026-10 or 2026`: the examples in the words of a sentence. */
function anyOf({ allowed = ['2026-10-01'] }: InvalidInput, or: string): string {
  return [allowed.slice(0, -1).join(', '), ...allowed.slice(-1)].filter(Boolean).join(` ${or} `);
}

type ExampleWords = readonly [write: string, or: string];

function examples({ allowed = [] }: InvalidInput, [write, or]: ExampleWords, otherwise: string): string {
  return allowed.length > 0 ? `${write} ${allowed.join(` ${or} `)}.` : otherwise;
}

function nearby(failure: InvalidInput, question: string, otherwise: string): string {
  // French typography puts a space before the question mark.
  const mark = question.startsWith('Vouliez') ? ' ?' : '?';
  const names = (failure.allowed ?? []).filter((name) => isNearName(name, subject(failure))).slice(0, SHOWN_NAMES);
  return names.length > 0 ? `${question} ${names.join(', ')}${mark}` : otherwise;
}
