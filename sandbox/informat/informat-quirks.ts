import { type FaultSwitch, type FaultValue } from '../server/fault-switches.ts';

/**
 * One oddity of the Personeel API. `wire`: can arrive; `wire?`: shown in an example, perhaps a mistake on paper;
 * `doc`: on paper only. `always`: the stand-in does it by nature; any other that can arrive is a switch, whose
 * `params` are its parameters.
 */
export type InformatQuirk = {
  readonly id: string;
  readonly kind: 'wire' | 'wire?' | 'doc';
  readonly description: string;
  readonly always?: true;
  readonly params?: Readonly<Record<string, FaultValue>>;
};

const always = (id: string, description: string): InformatQuirk => ({ id, kind: 'wire', description, always: true });

const onPaper = (id: string, description: string): InformatQuirk => ({ id, kind: 'doc', description });

const onRequest = (
  id: string,
  description: string,
  { kind = 'wire', params = {} }: Partial<Pick<InformatQuirk, 'kind' | 'params'>> = {},
): InformatQuirk => ({ id, kind, description, params });

/** Every oddity known of the document, v2.9, and of its examples. */
export const informatQuirks: readonly InformatQuirk[] = [
  always('V1-V2-REQUIRED', 'Version 1 requires structure, version 2 requires schoolYear.'),
  always('DEFAULT-V1', 'No Api-Version means version 1.'),
  always('PERSONID-TWO-TYPES', 'personId is a number in version 1 and a GUID in version 2.'),
  always('AMBTCODE-CASING', 'The function is ambtcode, hoofdAmbt.code or ambtCode, by resource.'),
  always('SCHOOLYEAR-CASING', 'Names of query parameters are read in any case.'),
  always('PATH-CASING', 'Paths are read in any case.'),
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
  always('PUT-CASING', 'Keys of a body are read in any case.'),
  onPaper('VERIFIED-NAME', 'Calls geverifieerd verified in the list of changes.'),
  onPaper('BRACED-GUID-URL', 'Shows GUIDs in braces, with a blank, in addresses.'),
  onRequest('GUID-FORMAT', 'Sends GUIDs in capitals and braces, as the tables show them.'),
  onPaper('PARAM-NAME', 'Names the last part of an address communicationNoId and comNoId.'),
  onRequest('INVALID-JSON-200', 'Answers a bare GUID in braces, which is not JSON, to a new communication number.', {
    kind: 'wire?',
  }),
  onRequest('INVALID-JSON-400', 'Puts a stray quote in the body of an error.', { kind: 'wire?' }),
  always('EMPTY-200', 'A write succeeds with 200 and an empty body.'),
  always('404-EMPTY-SET', 'A list without rows is 404.'),
  always('405-BUSINESS', 'A business rule that forbids is 405, like a wrong method.'),
  onRequest('999', 'Answers status 999, the unexpected exception.'),
  always('500-MEANING', 'A body that is not JSON is 500.'),
  onPaper('401-SIGNATURE', 'Explains 401 with a signature header that does not exist.'),
  onPaper('ACCEPT-COLON', 'Separates MIME types by colons.'),
  onPaper('LEERLINGEN-LEFTOVERS', 'Speaks of the API for pupils here and there.'),
  onPaper('TOKEN-BODY', 'Prints the form of the token request as lines with colons.'),
  onPaper('TOKEN-URL', 'Prints https:// twice in the address for tokens.'),
  always('BEARER-CASE', 'The word Bearer is read in any case.'),
  always('SCOPE-TYPES', 'scope is one text in the answer and a list in the token.'),
  always('MULTI-INSTITUTE', 'A token may cover many institutes, a request names one; outside the scope is 403.'),
  always('INSTELNR-TWICE', 'The institute is in the header and in the body; a difference is refused.'),
  always('INSTITUTE-LEADING-ZERO', 'An institute number can start with a zero.'),
  always('EMPTY-ENCODINGS', 'Nothing is an empty text, "0", "-" or null, by field.'),
  onRequest('NUMERIC-STRINGS', 'Sends codes that are text as numbers, and codes that are numbers as text.'),
  always('CODE-WIDTH', 'Codes of interruptions have one to three digits, own ones with zeros in front.'),
  always('TRISTATE', 'verstuurdAgODi is null for own interruptions.'),
  always('STRUCTURE-LIMITS', 'Only 311 and 312 narrow employees, diplomas and photos down; others are ignored.'),
  always('APPOINTMENTS-NO-YEAR', 'The appointments of one employee take no school year.'),
  onRequest('UNDOCUMENTED-RESPONSES', 'Sends diplomas, appointments and photos in a shape nobody has seen.'),
  onRequest('PHOTO-SINGULAR', 'Sends the photo of one employee as a list of one.'),
  always('COMNR-ASYMMETRY', 'Communication numbers are read as words and written as numbers.'),
  always('WRITE-ONLY', 'Doctor, sender and verification of an interruption cannot be read back.'),
  always('ONLY-CODE-1', 'Only interruptions with code 1 are accepted.'),
  always('UPSERT-BY-CLIENT-GUID', 'The caller makes the GUID; the same one again is an update.'),
  always('DUP-ID-IN-MESSAGE', 'BR025 and BR026 name the existing GUID in their text.'),
  onRequest('UNLISTED-CODES', 'Refuses every write with `code`, which the appendix does not list.', {
    params: { code: 'BR_DOC_007' },
  }),
  always('NO-PAGING', 'A list comes whole.'),
  onRequest('RATE-LIMIT', 'Answers a bare 429 from the request after `perMinute` in a minute.', {
    params: { perMinute: 60 },
  }),
  always('CORS', 'Answers allow any origin, but a preflight is a wrong method.'),
  onPaper('DATE-HEADER', 'Shows a Date header that is no HTTP date.'),
  always('EXAMPLE-IDS-INVALID', 'Account numbers and national numbers fail their check digits.'),
  onPaper('TYPOS', 'Has spelling mistakes, also in messages.'),
];

/** The name of the switch for an id, such as `informat-padded-hfd`. */
export const toSwitchName = (id: string): string => `informat-${id.toLowerCase()}`;

export const informatSwitches: readonly FaultSwitch[] = informatQuirks.flatMap(({ id, description, params }) =>
  params === undefined ? [] : [{ name: toSwitchName(id), description, params }],
);
