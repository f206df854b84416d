import { type Query } from '../protocol/batch.ts';
import { invalidArgument } from './office-error.ts';

type Plain = Readonly<Record<string, unknown>>;

type QueryDraft = { readonly select: string[]; top?: number; skip?: number };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `items/name` and `name` ask the same of a collection; `items` alone asks for everything. */
const withoutItems = (name: string): string => {
  if (/^items\/?$/i.test(name)) return '*';
  return name.replace(/^items\//i, '').replaceAll(/\/items\//gi, '/');
};

const namesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => withoutItems(name.trim()))
    .filter((name) => name !== '');

const names = (value: unknown, argument: string): readonly string[] => {
  if (typeof value === 'string') return namesIn(value);
  if (Array.isArray(value)) return value.filter((name) => typeof name === 'string').flatMap(namesIn);
  throw invalidArgument(argument, 'load');
};

const count = (value: unknown, argument: string): number => {
  if (typeof value === 'number') return value;
  throw invalidArgument(argument, 'load');
};

const isOptionForm = (option: Plain): boolean =>
  typeof option['top'] === 'number' ||
  typeof option['skip'] === 'number' ||
  ['select', 'expand'].some((key) => typeof option[key] === 'string' || Array.isArray(option[key]));

const fromOptionForm = ({ select, expand, top, skip }: Plain): Query => ({
  ...(select === undefined ? {} : { Select: names(select, 'option.select') }),
  ...(expand === undefined ? {} : { Expand: names(expand, 'option.expand') }),
  ...(top === undefined ? {} : { Top: count(top, 'option.top') }),
  ...(skip === undefined ? {} : { Skip: count(skip, 'option.skip') }),
});

const collect = (draft: QueryDraft, option: Plain, prefix: string): void => {
  for (const [key, value] of Object.entries(option)) {
    if (key === '$top') draft.top = count(value, 'option.$top');
    else if (key === '$skip') draft.skip = count(value, 'option.$skip');
    else if (key === '$all') draft.select.push(...(value === true ? [`${prefix}*`] : []));
    else if (isPlain(value)) collect(draft, value, `${prefix}${key}/`);
    else if (value === true) draft.select.push(withoutItems(`${prefix}${key}`));
  }
};

const fromObjectForm = (option: Plain): Query => {
  const draft: QueryDraft = { select: [] };
  collect(draft, option, '');
  return {
    Select: draft.select,
    ...(draft.top === undefined ? {} : { Top: draft.top }),
    ...(draft.skip === undefined ? {} : { Skip: draft.skip }),
  };
};

/**
 * Every form `load` knows: nothing (all plain properties), a name, a comma-separated list, a list, `{ name: true }`,
 * `{ $all, $top, $skip }` and `{ select, expand, top, skip }`.
 * @throws OfficeError InvalidArgument
 */
export const toQuery = (option: unknown): Query => {
  if (option === undefined || option === null) return {};
  if (typeof option === 'string' || Array.isArray(option)) return { Select: names(option, 'option') };
  if (!isPlain(option)) throw invalidArgument('option', 'load');
  return isOptionForm(option) ? fromOptionForm(option) : fromObjectForm(option);
};
