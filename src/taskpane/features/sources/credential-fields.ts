import type { SourceSettings } from '../../../core/source-settings.ts';
import type { AccessWords, CredentialField } from '../../../messages/access-words.ts';
import type { GuardedSource } from '../../../platform/credentials.ts';
import type { Typed } from './enrol.ts';

type VacaturesVersion = SourceSettings['vacatures']['version'];

/** What must be typed, in the order of the form. */
export function fieldsOf(source: GuardedSource, version: VacaturesVersion): readonly CredentialField[] {
  if (source === 'informat') return ['clientId', 'clientSecret', 'institutes'];
  return source === 'vacatures' && version === 'v4' ? ['apiKey', 'clientId', 'clientSecret'] : ['apiKey'];
}

/** Whoever looks over the shoulder must not read it. */
export const isSecret = (field: CredentialField): boolean => field === 'apiKey' || field === 'clientSecret';

/** Why fields were refused, in words. */
export type FieldErrors = Readonly<Partial<Record<CredentialField, string>>>;

type Checked =
  { readonly typed: Typed; readonly errors?: undefined } | { readonly typed?: undefined; readonly errors: FieldErrors };

/** Reads a form. What is pasted often brings white space along. */
export function readForm(fields: readonly CredentialField[], form: FormData, words: AccessWords): Checked {
  const texts = fields.map((field) => [field, textOf(form.get(field))] as const);
  const errors = texts.flatMap(([field, text]) => {
    const error = complaint(field, text, words);
    return error === undefined ? [] : [[field, error] as const];
  });
  if (errors.length > 0) return { errors: Object.fromEntries(errors) };
  const { institutes, ...others }: Partial<Record<CredentialField, string>> = Object.fromEntries(texts);
  return { typed: { ...others, ...(institutes !== undefined && { institutes: toInstitutes(institutes) }) } };
}

function complaint(field: CredentialField, text: string, words: AccessWords): string | undefined {
  if (text === '') return words.required({ label: words.fields[field].label });
  if (field !== 'institutes') return undefined;
  const numbers = numbersIn(text);
  // What was typed is not repeated: it may be a secret in the wrong field.
  return numbers.length > 0 && numbers.every((number) => /^\d{1,6}$/.test(number)) ? undefined : words.notAnInstitute;
}

/** Spreadsheets lose the zeros that a number begins with. */
const toInstitutes = (text: string): readonly string[] =>
  [...new Set(numbersIn(text).map((number) => number.padStart(6, '0')))].toSorted();

const numbersIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '');
