import { z } from 'zod';

/** What a vendor gave to a person or a school. Outside a sealed text it lives no longer than one request. */
export type Credential = {
  readonly apiKey?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** The numbers of the institutes that may be asked about, each of 6 digits. */
  readonly institutes?: readonly string[] | undefined;
};

const MOST_INSTITUTES = 200;

/** What is pasted often brings white space along. */
const pasted = z.string().trim().min(1).max(512);

/** Goes into a header as it is. */
const apiKey = pasted.regex(/^[\x21-\x7e]+$/u);

const institute = z.string().transform((value, context) => {
  const number = toInstitute(value);
  if (number !== undefined) return number;
  context.addIssue({ code: 'custom', message: 'an institute has at most 6 digits' });
  return z.NEVER;
});

const institutes = z
  .array(institute)
  .min(1)
  .max(MOST_INSTITUTES)
  .transform((numbers) => [...new Set(numbers)].toSorted());

/** An API key. */
export const keyCredential = z.strictObject({ apiKey });

/** An OAuth client, for some institutes. */
export const instituteCredential = z.strictObject({ clientId: pasted, clientSecret: pasted, institutes });

/** An API key and an OAuth client. */
export const keyAndClientCredential = z.strictObject({ apiKey, clientId: pasted, clientSecret: pasted });

/** The number of an institute in 6 digits: spreadsheets lose its leading zeros. Undefined when it is no number. */
export function toInstitute(text: string): string | undefined {
  const digits = text.trim();
  return /^\d{1,6}$/u.test(digits) ? digits.padStart(6, '0') : undefined;
}
