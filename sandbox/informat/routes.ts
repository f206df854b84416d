import { type SourceRequest } from '../server/source-server.ts';
import { isOn } from './informat-quirks.ts';
import { reads, type Read } from './reads.ts';
import { deleteAttachment, putAttachment } from './writes/attachment-writes.ts';
import { deleteCommunicationNumber, putCommunicationNumber } from './writes/communication-number-writes.ts';
import { deleteInterruption, putInterruption } from './writes/interruption-writes.ts';
import { type Write } from './writes/write-request.ts';

type Route = { readonly path: string } & (
  { readonly method: 'GET'; readonly read: Read } | { readonly method: 'PUT' | 'DELETE'; readonly write: Write }
);

const person = 'employees/{personid}';
const interruption = 'employees/interruptions/{interruptionid}';
const attachment = `${interruption}/attachments/{attachmentid}`;

/** Every operation of the document, in lower case; the fixed paths come before the one with a person. */
export const informatRoutes: readonly Route[] = [
  ...Object.entries(reads).map(([path, read]): Route => ({ method: 'GET', path, read })),
  { method: 'PUT', path: `${person}/interruptions/{interruptionid}`, write: putInterruption },
  { method: 'DELETE', path: interruption, write: deleteInterruption },
  { method: 'PUT', path: attachment, write: putAttachment },
  { method: 'DELETE', path: attachment, write: deleteAttachment },
  { method: 'PUT', path: `${person}/communication-number`, write: putCommunicationNumber },
  { method: 'DELETE', path: `${person}/communication-number/{communicationnoid}`, write: deleteCommunicationNumber },
];

export type Match = { readonly route: Route; readonly params: ReadonlyMap<string, string> };

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

type Asked = { readonly parts: readonly string[]; readonly isStrict: boolean };

const matchPath = (pattern: string, { parts, isStrict }: Asked): ReadonlyMap<string, string> | undefined => {
  const names = pattern.split('/');
  if (names.length !== parts.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    if (name.startsWith('{') && part !== '') params.set(name.slice(1, -1), part);
    else if (name !== (isStrict ? part : part.toLowerCase())) return undefined;
  }
  return params;
};

/** The operation for a path, in any case unless that is off; `wrong-method` when only others have it, or undefined. */
export const matchRoute = ({ method, path, struck }: SourceRequest): Match | 'wrong-method' | undefined => {
  const parts = path
    .replace(/^\/|\/$/gu, '')
    .split('/')
    .map(decode);
  const matches = informatRoutes.flatMap((route) => {
    const params = matchPath(route.path, { parts, isStrict: !isOn(struck, 'PATH-CASING') });
    return params ? [{ route, params }] : [];
  });
  const wanted = method === 'HEAD' ? 'GET' : method;
  return matches.find(({ route }) => route.method === wanted) ?? (matches.length > 0 ? 'wrong-method' : undefined);
};
