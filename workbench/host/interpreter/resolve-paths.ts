import { apiNotFound, HostError, invalidArgument } from '../model/host-error.ts';
import { type Arguments, type HostObject, isHostObject } from '../model/host-object.ts';
import { type ArgumentInfo, type Batch, type ObjectPath, type PathIds, pathTypes } from '../protocol/batch.ts';
import { type References } from './references.ts';

/** Walks the paths of one batch, each once: a path may make something on its way. */
export type PathResolver = {
  resolve(id: number): Promise<HostObject | null>;
  args(info: ArgumentInfo | undefined): Promise<Arguments>;
};

export type Resolving = {
  readonly root: HostObject;
  readonly references: References;
  readonly calculated: () => Promise<void>;
};

export const toMemberName = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const objectFrom = (value: unknown): HostObject | null => {
  if (value === null || isHostObject(value)) return value;
  throw new HostError('GeneralException', 'The member does not lead to an object.');
};

const navigate = (parent: HostObject, name: string): HostObject | null => {
  const navigation = parent.navigation(toMemberName(name.replace(/^_/, '')));
  if (navigation === undefined) throw apiNotFound(`${parent.typeName}.${toMemberName(name)}`);
  return navigation();
};

const memberOf = (parent: HostObject, key: unknown): HostObject => {
  const member = parent.item(key);
  if (member === undefined) throw apiNotFound(`${parent.typeName}.getItem`);
  return member;
};

export const createPathResolver = (batch: Batch, { root, references, calculated }: Resolving): PathResolver => {
  const known = new Map<number, Promise<HostObject | null>>();

  const argument = async (value: unknown, id: number | PathIds | undefined): Promise<unknown> => {
    if (typeof id === 'number') return id === 0 ? value : resolve(id);
    if (id === undefined || !Array.isArray(value)) return value;
    return Promise.all(value.map((part: unknown, index) => argument(part, id[index])));
  };

  const args = async (info: ArgumentInfo | undefined): Promise<Arguments> => {
    const resolved: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      resolved.push(await argument(value, info?.ReferencedObjectPathIds?.[index]));
    }
    return resolved;
  };

  const call = async (parent: HostObject, path: ObjectPath): Promise<HostObject | null> => {
    const method = parent.method(toMemberName(path.Name));
    if (method === undefined) throw apiNotFound(`${parent.typeName}.${toMemberName(path.Name)}`);
    if (method.isCalculated) await calculated();
    return objectFrom(await method.call(await args(path.ArgumentInfo)));
  };

  const fromParent = async (path: ObjectPath): Promise<HostObject | null> => {
    const parent = await resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === pathTypes.property) return navigate(parent, path.Name);
    if (path.ObjectPathType === pathTypes.method) return call(parent, path);
    if (path.ObjectPathType === pathTypes.indexer) return memberOf(parent, (await args(path.ArgumentInfo))[0]);
    throw invalidArgument();
  };

  const walk = async (id: number): Promise<HostObject | null> => {
    const path = batch.ObjectPaths[id];
    if (path === undefined) throw invalidArgument();
    if (path.ObjectPathType === pathTypes.workbook) return root;
    if (path.ObjectPathType === pathTypes.nothing) return null;
    if (path.ObjectPathType === pathTypes.reference) return references.get(path.Name);
    return fromParent(path);
  };

  const resolve = (id: number): Promise<HostObject | null> => {
    const object = known.get(id) ?? walk(id);
    known.set(id, object);
    return object;
  };

  return { resolve, args };
};
