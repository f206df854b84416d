import { Refusal } from './refusal.ts';

export type Parameters = {
  /** Every value of a parameter that may be repeated; refused with 400 when one does not match. */
  readonly list: (name: string, pattern: RegExp) => readonly string[];
  readonly text: (name: string, pattern: RegExp) => string | undefined;
  readonly whole: (name: string, limits: Limits) => number | undefined;
};

export type Limits = { readonly min: number; readonly max: number };

const refuse = (name: string, value: string): Refusal =>
  new Refusal(400, `Ongeldige waarde voor parameter ${name}: ${value}`);

/** Reads a query string. Parameters nobody asks for are ignored, as `offset` is. */
export const readParameters = (query: string): Parameters => {
  const given = new URLSearchParams(query);
  const list: Parameters['list'] = (name, pattern) => {
    const values = given.getAll(name);
    const bad = values.find((value) => !pattern.test(value));
    if (bad !== undefined) throw refuse(name, bad);
    return values;
  };
  const text: Parameters['text'] = (name, pattern) => {
    const values = list(name, pattern);
    if (values.length > 1) throw new Refusal(400, `Parameter ${name} mag maar een keer voorkomen`);
    return values[0];
  };
  const whole: Parameters['whole'] = (name, { min, max }) => {
    const value = text(name, /^\d{1,9}$/u);
    if (value === undefined) return undefined;
    if (Number(value) < min || Number(value) > max) throw refuse(name, value);
    return Number(value);
  };
  return { list, text, whole };
};
