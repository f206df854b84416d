import { type SourceRequest } from '../../server/source-server.ts';
import { type Page } from '../query/page.ts';
import { type Plan } from '../query/plan.ts';
import { olderBasePath } from './older-model.ts';

export type NextContext = {
  readonly request: SourceRequest;
  readonly given: ReadonlyMap<string, string>;
  readonly pageSize: number;
};

/** The options a next link repeats, in its order; the format is not among them, nor are options without `$`. */
const kept = ['$filter', '$expand', '$orderby', '$inlinecount', '$select'] as const;

const encode = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');

const toStart = (page: Page, plan: Plan, { request, given, pageSize }: NextContext): string | undefined => {
  const isFirst = !given.has('$skip') && !given.has('$skiptoken');
  if (request.struck.has('tk-empty-page') && isFirst) return '$skip=0';
  if (page.next === undefined) return undefined;
  return request.struck.has('tk-skip-next-link') ? `$skip=${plan.skip + pageSize}` : `$skiptoken=${page.next}`;
};

/** The address of the next page below the service root; what is left of `$top` goes with it. */
export const toNextAddress = (page: Page, plan: Plan, context: NextContext): string | undefined => {
  const { request, given, pageSize } = context;
  const start = toStart(page, plan, context);
  if (start === undefined) return undefined;
  const names = request.struck.has('tk-v3-next-link-format') ? ['$format', ...kept] : kept;
  const options = names.flatMap((name) => {
    const value = given.get(name);
    return value === undefined ? [] : [`${name}=${encode(value)}`];
  });
  const left = start === '$skip=0' ? 0 : pageSize;
  const top = plan.top === undefined ? [] : [`$top=${plan.top - left}`];
  return `${request.path.slice(olderBasePath.length)}?${[...options, ...top, start].join('&')}`;
};
