import { fold } from '../../fold.ts';

/**
 * Words of one meaning, in the languages of sources and readers: sources name columns in Dutch or English, and nobody
 * translates those names. The first word of each is Dutch.
 */
const MEANINGS: readonly string[] = [
  'naam, namen, nom, name',
  'voornaam, voornamen, roepnaam, prénom, first name, given name',
  'achternaam, familienaam, nom de famille, surname, last name, family name',
  'tussenvoegsel, particule, prefix, infix',
  'initialen, voorletters, initiales, initials',
  'aanspreking, aanspreektitel, civilité, salutation',
  'geboortedatum, date de naissance, date of birth, birthday',
  'geboorteplaats, lieu de naissance, place of birth, birthplace',
  'geboorte, naissance, birth',
  'geslacht, sexe, genre, sex, gender',
  'nationaliteit, nationalité, nationality',
  'rijksregister, registre national, national number',
  'burgstand, burgerlijke staat, état civil, marital status',
  'partner, conjoint, spouse',
  'kinderen, enfants, children',
  'adres, adresse, address',
  'straat, rue, street',
  'huisnummer, numéro de maison, house number',
  'busnummer, boîte, box number',
  'postcode, code postal, zip',
  'gemeente, woonplaats, stad, commune, ville, localité, municipality, city, town',
  'provincie, province',
  'land, pays, country',
  'regio, région, region',
  'telefoon, comnr, téléphone, phone',
  'email, courriel, mail',
  'foto, photo, picture',
  'datum, date',
  'begindatum, startdatum, van, gestart, date de début, start date, begin',
  'einddatum, totenmet, tot, date de fin, end date',
  'publicatiedatum, date de publication, publication date',
  'aanvangstijd, heure de début, start time',
  'eindtijd, sluiting, heure de fin, end time',
  'jaar, année, year',
  'schooljaar, année scolaire, school year',
  'vergaderjaar, année parlementaire, session year',
  'periode, période, period',
  'school, instelling, instituteno, établissement, institute',
  'scholengroep, groupe d’écoles, school group',
  'eerstedienst, première entrée en service, entry into service, seniority',
  'functie, fonction, function, position',
  'functietitel, intitulé de la fonction, job title',
  'ambt, hoofdambt, charge, office',
  'beroep, profession, métier, occupation',
  'jobdomein, domaine professionnel, job domain',
  'ervaring, expérience, experience',
  'opdracht, mission, assignment',
  'prestatie, uren, heures, hours',
  'arbeidscontract, arbeidsovereenkomst, contrat de travail, contract',
  'arbeidsregime, régime de travail, working time',
  'loon, wedde, barema, bedrag, salaire, traitement, montant, salary, pay, amount',
  'leverancier, werkgever, employeur, fournisseur, employer, supplier',
  'diploma, studie, diplôme, études, degree, study',
  'talen, langue, language',
  'rijbewijs, permis de conduire, driving licence',
  'competentie, vaardigheid, compétence, competence, skill',
  'kennis, connaissance, knowledge',
  'vak, matière, subject',
  'omschrijving, beschrijving, description',
  'opmerking, toelichting, remarque, remark, comment',
  'titel, titre, title',
  'onderwerp, objet, sujet, subject, topic',
  'tekst, texte, text',
  'soort, type, genre',
  'status, toestand, état, statut, state',
  'nummer, numéro, number',
  'aantal, count, nombre, number of',
  'volgorde, ordre, order',
  'fractie, groupe politique, party, group',
  'zetels, sièges, seats',
  'stemmen, stemming, voix, vote',
  'commissie, commission, committee',
  'activiteit, activité, activity',
  'vergadering, séance, réunion, meeting',
  'zaak, dossier, affaire, matter, case',
  'besluit, décision, decision',
  'toezegging, engagement, commitment',
  'ministerie, ministère, ministry',
  'geschenk, cadeau, gift',
  'reis, voyage, trip, travel',
  'bestemming, destination',
  'doel, but, purpose',
  'nevenfunctie, fonction annexe, side job',
  'inkomen, inkomsten, revenu, income',
  'vergoeding, rémunération, compensation',
  'ziekte, ziekteverlof, maladie, illness, sickness, sick leave',
  'vervanging, remplacement, substitution, replacement',
  'overleden, décédé, deceased',
  'pensioen, pension, retirement',
  'verwijderd, supprimé, deleted, removed',
  'gewijzigd, modifié, changed, modified',
  'afkorting, acro, abréviation, sigle, abbreviation, acronym',
  'bron, origin, origine, source',
  'waarde, value, valeur',
  'eenheid, unit, unité',
  'criterium, criterion, critère',
  'groep, group, groupe',
  'niveau, level',
];

/** Shorter ones are met inside words that have nothing to do with them. */
const FROM_INSIDE = 4;

const known = new Map<string, readonly string[]>();

/** The words of the same meaning as those in the name of a column, in all languages. */
export function synonymsOf(name: string): readonly string[] {
  const words = known.get(name) ?? findSynonyms(name);
  known.set(name, words);
  return words;
}

function findSynonyms(name: string): readonly string[] {
  const parts = new Set(name.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).map(folded));
  const whole = folded(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const occurs = (word: string): boolean => (word.length < FROM_INSIDE ? parts.has(word) : whole.includes(word));
  return meanings().flatMap(({ words, written }) => (written.some(occurs) ? words : []));
}

type Meaning = {
  readonly words: readonly string[];
  /** The same as they may stand in a name. */
  readonly written: readonly string[];
};

let read: readonly Meaning[] | undefined;

/** Read once: a search goes through them for every column and letter. */
function meanings(): readonly Meaning[] {
  read ??= MEANINGS.map((meaning) => {
    const words = meaning.split(', ');
    return { words, written: words.map(folded) };
  });
  return read;
}

const folded = (text: string): string => fold(text).replaceAll(' ', '');
