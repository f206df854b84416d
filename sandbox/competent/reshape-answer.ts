import { createRandom } from '../random.ts';
import { type StruckFaults } from '../server/faults.ts';
import { internalOrigin } from './internal-origin.ts';

export type Resource = Readonly<Record<string, unknown>>;

const languages = ['nl', 'fr', 'en', 'de'] as const;

const isObject = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMultiLanguage = (value: Resource): boolean => Object.keys(value).join() === languages.join();

/** Changes every text in four languages, however deep it lies. */
const changeTexts = (value: unknown, change: (text: unknown, language: string) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => changeTexts(item, change));
  if (!isObject(value)) return value;
  const isText = isMultiLanguage(value);
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    isText ? change(item, key) : changeTexts(item, change),
  ]);
  return Object.fromEntries(entries) as unknown;
};

/** Leaves this name out everywhere. */
const without = (value: unknown, name: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => without(item, name));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== name);
  return Object.fromEntries(kept.map(([key, item]) => [key, without(item, name)]));
};

/** Makes every link lead to this origin. */
const relink = (value: unknown, origin: string): unknown => {
  if (typeof value === 'string')
    return value.startsWith(internalOrigin) ? value.replace(internalOrigin, origin) : value;
  if (Array.isArray(value)) return value.map((item) => relink(item, origin));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, relink(item, origin)]));
};

const asResource = (value: unknown): Resource => (isObject(value) ? value : {});

type Change = (resource: Resource, params: Resource) => Resource;

const changes: readonly (readonly [name: string, change: Change])[] = [
  ['comp-no-links', (resource) => asResource(without(resource, '_links'))],
  ['comp-foreign-links', (resource, { origin }) => asResource(relink(resource, String(origin)))],
  [
    'comp-null-languages',
    (resource, { keep }) => asResource(changeTexts(resource, (text, language) => (language === keep ? text : null))),
  ],
  [
    'comp-trailing-newline',
    (resource) =>
      asResource(changeTexts(resource, (text) => (typeof text === 'string' ? `${text.trimEnd()}\n` : text))),
  ],
  ['comp-extra-fields', (resource) => ({ ...resource, nieuwVeld: 'nieuw', status: { code: 'N', sinds: null } })],
  [
    'comp-property-order',
    (resource, { seed }) => Object.fromEntries(createRandom(Number(seed)).shuffle(Object.entries(resource))),
  ],
];

/** The answer as the switches that struck want it. */
export const reshapeAnswer = (resource: Resource, struck: StruckFaults): Resource =>
  changes.reduce((changed, [name, change]) => {
    const params = struck.get(name);
    return params ? change(changed, params) : changed;
  }, resource);
