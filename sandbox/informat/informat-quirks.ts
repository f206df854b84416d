import { type FaultSwitch, type FaultValue } from '../server/fault-switches.ts';
import { type StruckFaults } from '../server/faults.ts';

/**
 * One oddity of the Personeel API. `wire`: can arrive; `wire?`: shown in an example, perhaps a mistake on paper;
 * `doc`: on paper only. One that can arrive is a switch, whose `params` are its parameters. With the parameter `on` the
 * stand-in does it by nature, and stops when that is false; any other starts when its switch is set.
 */
export type InformatQuirk = {
  readonly id: string;
  readonly kind: 'wire' | 'wire?' | 'doc';
  readonly description: string;
  readonly params?: Readonly<Record<string, FaultValue>>;
};

type Params = Readonly<Record<string, FaultValue>>;

/** What the stand-in does, and what a vendor would do who has mended it. */
type Nature = { readonly on: string; readonly off: string; readonly params?: Params };

const byNature = (id: string, { on, off, params = {} }: Nature): InformatQuirk => ({
  id,
  kind: 'wire',
  description: `${on} Off: ${off}`,
  params: { on: true, ...params },
});

const onPaper = (id: string, description: string): InformatQuirk => ({ id, kind: 'doc', description });

const onRequest = (
  id: string,
  description: string,
  { kind = 'wire', params = {} }: Partial<Pick<InformatQuirk, 'kind' | 'params'>> = {},
): InformatQuirk => ({ id, kind, description, params });

/** Every oddity known of the document, v2.9, and of its examples. */
export const informatQuirks: readonly InformatQuirk[] = [
  byNature('V1-V2-REQUIRED', {
    on: 'Lists of employees require structure in version 1 and schoolYear in version 2.',
    off: 'both may be left out, and what is left out narrows nothing.',
  }),
  byNature('DEFAULT-V1', {
    on: 'No Api-Version means version 1.',
    off: 'it is refused with 400.',
  }),
  byNature('PERSONID-TWO-TYPES', {
    on: 'personId is a number in version 1 and a GUID in version 2.',
    off: 'it is the GUID in both.',
  }),
  byNature('AMBTCODE-CASING', {
    on: 'The function is ambtcode, hoofdAmbt.code or ambtCode, by resource.',
    off: 'version 1 writes ambtCode, as assignments do; the object keeps its code.',
  }),
  byNature('SCHOOLYEAR-CASING', {
    on: 'Names of query parameters are read in any case.',
    off: 'only as the tables write them (schoolYear); any other spelling is ignored.',
  }),
  byNature('PATH-CASING', {
    on: 'Paths are read in any case.',
    off: 'only as the document writes them, in small letters.',
  }),
  onPaper('EXAMPLE-WRONG-URL', 'The example of assignments asks for appointments.'),
  onRequest('PADDED-HFD', 'Pads hfd with blanks to six characters.'),
  onRequest('PADDED-PERSONID', 'Puts a blank before personId.'),
  onRequest('PADDED-NAMES', 'Puts a blank after naam and voornaam.'),
  onRequest('DATE-T00', 'Sends dates as the tables say, without the time of the examples.'),
  onRequest('DATE-SENTINEL', 'Sends 1900-01-01 as the first employment within the group and the community.'),
  onPaper('DATE-JS-CLAIM', 'Claims that JavaScript sends a local date as that day in UTC.'),
  onPaper('DATE-UTC-OFFSET', 'Calls an offset without a colon a valid UTC format.'),
  onRequest('DUP-KEY', 'Sends vakRubriek twice and no gelijkgesteldVakRubriek.', { kind: 'wire?' }),
  onRequest('ID-CASING', 'Sends Id instead of id for assignments, and code and message in small letters for errors.'),
  byNature('PUT-CASING', {
    on: 'Keys of a body are read in any case.',
    off: 'only as the tables write them, in camelCase.',
  }),
  onPaper('VERIFIED-NAME', 'Calls geverifieerd verified in the list of changes.'),
  onPaper('BRACED-GUID-URL', 'Shows GUIDs in braces, with a blank, in addresses.'),
  onRequest('GUID-FORMAT', 'Sends GUIDs in capitals and braces, as the tables show them.'),
  onPaper('PARAM-NAME', 'Names the last part of an address communicationNoId and comNoId.'),
  onRequest('INVALID-JSON-200', 'Answers a bare GUID in braces, which is not JSON, to a new communication number.', {
    kind: 'wire?',
  }),
  onRequest('INVALID-JSON-400', 'Puts a stray quote in the body of an error.', { kind: 'wire?' }),
  byNature('EMPTY-200', {
    on: 'A write succeeds with 200 and an empty body.',
    off: 'with 204.',
  }),
  byNature('404-EMPTY-SET', {
    on: 'A list without rows is 404.',
    off: 'it is 200 with an empty list; an unknown person stays 404.',
  }),
  byNature('405-BUSINESS', {
    on: 'A business rule that forbids is 405, like a wrong method.',
    off: 'it is 400, with its MNA code.',
  }),
  onRequest('999', 'Answers status 999, the unexpected exception.'),
  byNature('500-MEANING', {
    on: 'A body that is not JSON, or of the wrong type, is 500.',
    off: 'it is 400.',
  }),
  onPaper('401-SIGNATURE', 'Explains 401 with a signature header that does not exist.'),
  onPaper('ACCEPT-COLON', 'Separates MIME types by colons.'),
  onPaper('LEERLINGEN-LEFTOVERS', 'Speaks of the API for pupils here and there.'),
  onPaper('TOKEN-BODY', 'Prints the form of the token request as lines with colons.'),
  onPaper('TOKEN-URL', 'Prints https:// twice in the address for tokens.'),
  byNature('BEARER-CASE', {
    on: 'The word Bearer is read in any case.',
    off: 'only as Bearer.',
  }),
  byNature('SCOPE-TYPES', {
    on: 'scope is one text in the answer and a list in the token.',
    off: 'it is one text in both.',
  }),
  byNature('MULTI-INSTITUTE', {
    on: 'A token may cover many institutes, a request names one; outside the scope is 403.',
    off: 'a token covers the first institute that was asked for, and the others are outside its scope.',
  }),
  byNature('INSTELNR-TWICE', {
    on: 'The institute is in the header and in the body; a difference is refused.',
    off: 'they are not compared, and the header counts.',
  }),
  byNature('INSTITUTE-LEADING-ZERO', {
    on: 'An institute number can start with a zero, which belongs to it.',
    off: 'zeros in front may be left out.',
  }),
  byNature('EMPTY-ENCODINGS', {
    on: 'Nothing is an empty text, "0", "-" or null, by field.',
    off: 'it is null in every field.',
  }),
  onRequest('NUMERIC-STRINGS', 'Sends codes that are text as numbers, and codes that are numbers as text.'),
  byNature('CODE-WIDTH', {
    on: 'Codes of interruptions have one to three digits, own ones with zeros in front.',
    off: 'all are read with three digits.',
  }),
  byNature('TRISTATE', {
    on: 'verstuurdAgODi is null for own interruptions.',
    off: 'it is false.',
  }),
  byNature('STRUCTURE-LIMITS', {
    on: 'Only 311 and 312 narrow employees, diplomas and photos down; others are ignored.',
    off: 'every structure narrows.',
  }),
  byNature('APPOINTMENTS-NO-YEAR', {
    on: 'The appointments of one employee take no school year.',
    off: 'they require it, as the list does.',
  }),
  onRequest('UNDOCUMENTED-RESPONSES', 'Sends diplomas, appointments and photos in a shape nobody has seen.'),
  onRequest('PHOTO-SINGULAR', 'Sends the photo of one employee as a list of one.'),
  byNature('COMNR-ASYMMETRY', {
    on: 'Communication numbers are read as words, with nr, and written as numbers, with nummer.',
    off: 'they are read as they are written.',
  }),
  byNature('WRITE-ONLY', {
    on: 'Doctor, sender and verification of an interruption cannot be read back.',
    off: 'they are in its row, by the names they were written with.',
  }),
  byNature('ONLY-CODE-1', {
    on: 'Only interruptions with code 1 are accepted.',
    off: 'every code that an interruption is read with is accepted.',
  }),
  byNature('UPSERT-BY-CLIENT-GUID', {
    on: 'The caller makes the GUID; the same one again is an update.',
    off: 'the same one again is refused with 409.',
  }),
  byNature('DUP-ID-IN-MESSAGE', {
    on: 'BR025 and BR026 name the existing GUID in their text.',
    off: 'they do not.',
  }),
  onRequest('UNLISTED-CODES', 'Refuses every write with `code`, which the appendix does not list.', {
    params: { code: 'BR_DOC_007' },
  }),
  byNature('NO-PAGING', {
    on: 'A list comes whole.',
    off: 'it comes in pages of `pageSize`, asked by `page`, each in an object that tells how many there are.',
    params: { pageSize: 20 },
  }),
  onRequest('RATE-LIMIT', 'Answers a bare 429 from the request after `perMinute` in a minute.', {
    params: { perMinute: 60 },
  }),
  byNature('CORS', {
    on: 'Answers allow any origin, but a preflight is a wrong method.',
    off: 'no answer allows any origin.',
  }),
  onPaper('DATE-HEADER', 'Shows a Date header that is no HTTP date.'),
  byNature('EXAMPLE-IDS-INVALID', {
    on: 'Account numbers and national numbers fail their check digits.',
    off: 'they pass: a serial number that nobody gets, and the account number of every manual.',
  }),
  onPaper('TYPOS', 'Has spelling mistakes, also in messages.'),
];

/** The name of the switch for an id, such as `informat-padded-hfd`. */
export const toSwitchName = (id: string): string => `informat-${id.toLowerCase()}`;

export const informatSwitches: readonly FaultSwitch[] = informatQuirks.flatMap(({ id, description, params }) =>
  params === undefined ? [] : [{ name: toSwitchName(id), description, params }],
);

/** Whether an oddity that starts with its switch was asked for. */
export const isStruck = (struck: StruckFaults, id: string): boolean => struck.has(toSwitchName(id));

/** Whether an oddity that is there by nature has not been switched off. */
export const isOn = (struck: StruckFaults, id: string): boolean => struck.get(toSwitchName(id))?.['on'] !== false;
