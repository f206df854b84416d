import * as z from 'zod/mini';

/** The figures that https://infocenter.belgium.be/nl/api-docs documents, at both levels. */
export const PDATA_FIGURES = [
  'workforce',
  'distribution',
  'contractors',
  'longabsence',
  'illness',
  'pension',
  'carph',
] as const;
export type PdataFigure = (typeof PDATA_FIGURES)[number];

export const PDATA_LEVELS = ['organism', 'entity'] as const;
export type PdataLevel = (typeof PDATA_LEVELS)[number];

export const LIST_PATHS: Readonly<Record<PdataLevel, string>> = { entity: 'entities', organism: 'organisms' };

/** No answer is documented, so every JSON value is taken as it comes. */
export const anyAnswer = z.unknown();

/** Objects that only wrap the answer, from the outside in. */
export const WRAPPERS = ['results', 'result', 'data'] as const;

/** Words about the answer, not about what it holds. */
export const ABOUT_THE_ANSWER: ReadonlySet<string> = new Set([
  'status',
  'success',
  'code',
  'message',
  'error',
  'errors',
  'meta',
  'links',
  'count',
  'total',
  'page',
  'pages',
  'limit',
  'offset',
]);

export const ID = 'id';
export const NAME = 'name';
export const ACRONYM = 'acro';
