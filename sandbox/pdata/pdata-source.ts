import { toJsonAnswer, type Answer } from '../answer.ts';
import { type Source, type SourceRequest } from '../server/source-server.ts';
import { statistics, type FigureRow, type Statistic } from './figure-row.ts';
import { entity, largeOrganismId, organisms, type Organism } from './organisms.ts';
import { pdataSwitches } from './pdata-switches.ts';
import { toPublishedRows } from './published-figures.ts';
import { toBody, type Data, type DataRow } from './reshape.ts';
import { toLargeDistribution, toSyntheticRows } from './synthetic-figures.ts';

export type PdataOptions = {
  readonly seed: number;
  /** How many rows the distribution of the large organisation has. */
  readonly largeRows: number;
};

const basePath = '/v1/';
const wholeHeads = 62_000;

const messages: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  429: 'Too many requests',
};

/** The service's error shape is unknown; this one is ours. */
const toErrorAnswer = (status: number): Answer =>
  toJsonAnswer(status, { error: { status, message: messages[status] ?? 'Internal server error' } });

const toTexts = (prefix: string, texts: Readonly<Record<string, string>>): DataRow =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${prefix}_${language}`, text]));

const toOrganismRow = ({ id, names, acronyms }: Organism): DataRow => ({
  id,
  ...toTexts('name', names),
  ...toTexts('acro', acronyms),
  entity_id: entity.id,
});

const entityRow: DataRow = { id: entity.id, ...toTexts('name', entity.names) };

const isStatistic = (name: string): name is Statistic => statistics.some((statistic) => statistic === name);

const isEqual = (value: unknown, wanted: string): boolean =>
  (typeof value === 'string' || typeof value === 'number') && String(value) === wanted;

/** Any parameter that names a column keeps the rows whose value is equal as text; others do nothing. */
const filterRows = (rows: readonly DataRow[], query: string): readonly DataRow[] =>
  [...new URLSearchParams(query)]
    .filter(([key]) => rows.some((row) => key in row))
    .reduce<readonly DataRow[]>((kept, [key, wanted]) => kept.filter((row) => isEqual(row[key], wanted)), rows);

/** What a figure is about: where a published figure exists, none is made up. */
const toSubject = ({ year, criterion, unit }: FigureRow): string => `${year} ${criterion} ${unit}`;

const toRows = (statistic: Statistic, organism: Organism | undefined, options: PdataOptions): readonly FigureRow[] => {
  if (statistic === 'distribution' && organism?.id === largeOrganismId) {
    return toLargeDistribution(options.largeRows, options.seed);
  }
  const { id, heads } = organism ?? { id: 0, heads: wholeHeads };
  const published = toPublishedRows(statistic, organism?.id);
  const known = new Set(published.map(toSubject));
  const madeUp = toSyntheticRows(statistic, { id, heads, seed: options.seed });
  return [...published, ...madeUp.filter((row) => !known.has(toSubject(row)))];
};

type Address = { readonly id: number; readonly part: string; readonly query: string };
type Found = Data | undefined;

const findEntity = ({ id, part, query }: Address, options: PdataOptions): Found => {
  if (id !== entity.id) return undefined;
  if (part === '') return entityRow;
  if (part === 'organisms') return filterRows(organisms.map(toOrganismRow), query);
  return isStatistic(part) ? filterRows(toRows(part, undefined, options), query) : undefined;
};

const findOrganism = ({ id, part, query }: Address, options: PdataOptions): Found => {
  const organism = organisms.find((item) => item.id === id);
  if (!organism) return undefined;
  if (part === '') return toOrganismRow(organism);
  return isStatistic(part) ? filterRows(toRows(part, organism, options), query) : undefined;
};

const addressPattern = /^(entities|organisms)(?:\/([^/]+)(?:\/([a-z]+))?)?\/?$/u;

const answer = (request: SourceRequest, options: PdataOptions): Answer => {
  const [, level, id, part = ''] = addressPattern.exec(request.path.slice(basePath.length)) ?? [];
  if (level === undefined || !request.path.startsWith(basePath)) return toErrorAnswer(404);
  if (id === undefined) {
    const all = level === 'entities' ? [entityRow] : organisms.map(toOrganismRow);
    return toJsonAnswer(200, toBody(filterRows(all, request.query), request.struck));
  }
  if (!/^\d+$/u.test(id)) return toErrorAnswer(400);
  const address: Address = { id: Number(id), part, query: request.query };
  const found = (level === 'entities' ? findEntity : findOrganism)(address, options);
  return found === undefined ? toErrorAnswer(404) : toJsonAnswer(200, toBody(found, request.struck));
};

/** A stand-in for Infocenter (pdata.be), written from its page of documented addresses. */
export const createPdataSource = (options: PdataOptions): Source => ({
  basePath,
  switches: pdataSwitches,
  toErrorAnswer,
  answer: (request) => answer(request, options),
});
