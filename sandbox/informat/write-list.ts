import { type SourceRequest } from '../server/source-server.ts';
import { isOn, isStruck, toSwitchName } from './informat-quirks.ts';
import { type Row } from './reads.ts';
import { rewriteText } from './rewrite-text.ts';

export type Found = {
  /** Of the route, such as `employees/{personid}/photos`. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly found: readonly Row[] | Row | undefined;
};

const undocumented = /\/(?:diplomas|appointments|photos)$/u;

/** A row as nobody has seen it: the keys that tie it to a person, and the rest in an object of its own. */
const toStrange = ({ id, personId, ...rest }: Row): Row => ({ zzNieuw: { ...rest }, personId, id, versie: 3 });

/** A page, in an object as Informat's other services wrap their lists. */
const toPage = (rows: readonly Row[], { path, query }: Found, pageSize: number): Row => {
  const page = Math.max(1, Number(query.get('page')) || 1);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  return { [path.split('/').at(-1) ?? path]: shown, page, pages: Math.max(1, Math.ceil(rows.length / pageSize)) };
};

const toValue = (rows: readonly Row[], wanted: Found, request: SourceRequest): unknown => {
  const isList = Array.isArray(wanted.found);
  const isWrapped = isStruck(request.struck, 'PHOTO-SINGULAR') && wanted.path.endsWith('/photos');
  if (!isList && !isWrapped) return rows[0];
  if (!isList || isOn(request.struck, 'NO-PAGING')) return rows;
  return toPage(rows, wanted, Number(request.struck.get(toSwitchName('NO-PAGING'))?.['pageSize']));
};

/** The text of what was found, as the switches want it; empty when the answer is that there is nothing. */
export const writeFound = (wanted: Found, request: SourceRequest): string => {
  const { path, found } = wanted;
  const { struck } = request;
  const isStrange = isStruck(struck, 'UNDOCUMENTED-RESPONSES') && undocumented.test(path);
  const rows = [found ?? []].flat().map((row) => (isStrange ? toStrange(row) : row));
  if (rows.length === 0 && (found === undefined || isOn(struck, '404-EMPTY-SET'))) return '';
  const text = rewriteText(JSON.stringify(toValue(rows, wanted, request)), struck);
  const isRenamed = isStruck(struck, 'ID-CASING') && path.endsWith('/assignments');
  return isRenamed ? text.replaceAll('{"id":', '{"Id":') : text;
};
