import { type Code } from '../error-codes.ts';
import { readGuid } from '../guid.ts';
import { refuse } from '../refusal.ts';
import { readNamed } from '../spelling.ts';
import { type InformatStore } from '../store.ts';

/** A PUT or DELETE that has passed the door: the parts of its address, and its body by key in lower case. */
export type WriteRequest = {
  readonly store: InformatStore;
  readonly institute: string;
  readonly params: ReadonlyMap<string, string>;
  readonly body: ReadonlyMap<string, unknown>;
  /** Whether an oddity that is there by nature has not been switched off. */
  readonly isOn: (quirk: string) => boolean;
};

/** Does what was asked, and returns the text of the answer's body. Throws a Refusal. */
export type Write = (request: WriteRequest) => string;

/** The fields of the three bodies that are not in small letters, as their tables write them. */
const fields = ['naamGeneesheer', 'telefoonGeneesheer', 'magWoonstVerlaten', 'ziekteverlofZonderBezoldiging'];

/** Reads a body; no text is an empty one. Throws a Refusal with 500 for what is no JSON object. */
export const readBody = (text: string, isStrict: boolean): ReadonlyMap<string, unknown> => {
  if (text.trim() === '') return new Map();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse(500);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(500);
  return readNamed<unknown>(Object.entries(Object(value)), { capitals: fields, isStrict });
};

/** The text of a field; empty when it is missing, null or of another type. */
export const textOf = ({ body }: WriteRequest, key: string): string => {
  const value = body.get(key.toLowerCase());
  return typeof value === 'string' ? value.trim() : '';
};

/** A rule about a request: broken when `isBroken` says so. */
export type Rule = { readonly code: Code; readonly isBroken: (request: WriteRequest) => boolean };

export const brokenBy = (request: WriteRequest, rules: readonly Rule[]): readonly Code[] =>
  rules.filter(({ isBroken }) => isBroken(request)).map(({ code }) => code);

/** The GUID in a part of the address; an empty text when it is none, which matches nothing. */
export const guidOf = ({ params }: WriteRequest, name: string): string => readGuid(params.get(name) ?? '') ?? '';

export const guidRule = (code: Code, name: string): Rule => ({
  code,
  isBroken: (request) => guidOf(request, name) === '',
});

export const requiredRule = (code: Code, key: string): Rule => ({
  code,
  isBroken: (request) => textOf(request, key) === '',
});

export const longestRule = (code: Code, key: string, most: number): Rule => ({
  code,
  isBroken: (request) => textOf(request, key).length > most,
});
