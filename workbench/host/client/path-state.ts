import { type ArgumentInfo, type ObjectPath, pathTypes } from '../protocol/batch.ts';
import { invalidObjectPath } from './office-error.ts';

/** Where a proxy's object is found. It changes once the application has named the object. */
export type PathState = {
  info: ObjectPath;
  parent: PathState | undefined;
  /** Paths of the proxies among the arguments. */
  argumentPaths: readonly PathState[];
  readonly isCollection: boolean;
  /** True for a path that cannot be walked twice: it made something new, or depends on the moment. */
  isSpent: boolean;
  isValid: boolean;
};

/** The members that lead to the object, for messages: `workbook.worksheets.getItem`. */
export const locationOf = (path: PathState): string => {
  if (path.parent === undefined) return path.info.Name === '' ? 'workbook' : path.info.Name;
  return `${locationOf(path.parent)}.${path.info.Name === '' ? 'getItem' : path.info.Name}`;
};

export const requireValid = (path: PathState): void => {
  if (!path.isValid) throw invalidObjectPath(locationOf(path));
};

export const workbookPath = (id: number): PathState => ({
  info: { Id: id, ObjectPathType: pathTypes.workbook, Name: '' },
  parent: undefined,
  argumentPaths: [],
  isCollection: false,
  isSpent: false,
  isValid: true,
});

export const propertyPath = (
  id: number,
  parent: PathState,
  property: { name: string; isCollection: boolean },
): PathState => ({
  info: { Id: id, ObjectPathType: pathTypes.property, Name: property.name, ParentObjectPathId: parent.info.Id },
  parent,
  argumentPaths: [],
  isCollection: property.isCollection,
  isSpent: false,
  isValid: true,
});

export type MethodCall = {
  readonly name: string;
  readonly argumentInfo: ArgumentInfo;
  readonly argumentPaths: readonly PathState[];
  readonly isCollection: boolean;
  readonly isSpent: boolean;
};

export const methodPath = (id: number, parent: PathState, call: MethodCall): PathState => ({
  info: {
    Id: id,
    ObjectPathType: pathTypes.method,
    Name: call.name,
    ParentObjectPathId: parent.info.Id,
    ArgumentInfo: call.argumentInfo,
  },
  parent,
  argumentPaths: call.argumentPaths,
  isCollection: call.isCollection,
  isSpent: call.isSpent,
  isValid: true,
});

export const referencePath = (id: number, reference: string): PathState => ({
  info: { Id: id, ObjectPathType: pathTypes.reference, Name: reference },
  parent: undefined,
  argumentPaths: [],
  isCollection: false,
  isSpent: false,
  isValid: true,
});

export const memberPath = (id: number, parent: PathState, key: string | number): PathState => ({
  info: {
    Id: id,
    ObjectPathType: pathTypes.indexer,
    Name: '',
    ParentObjectPathId: parent.info.Id,
    ArgumentInfo: { Arguments: [key] },
  },
  parent,
  argumentPaths: [],
  isCollection: false,
  isSpent: false,
  isValid: true,
});

export const positionPath = (id: number, parent: PathState, index: number): PathState => ({
  ...methodPath(id, parent, {
    name: 'GetItemAt',
    argumentInfo: { Arguments: [index] },
    argumentPaths: [],
    isCollection: false,
    isSpent: false,
  }),
});

const becomes = (path: PathState, next: PathState): void => {
  path.info = { ...next.info, Id: path.info.Id };
  path.parent = next.parent;
  path.argumentPaths = [];
  path.isSpent = false;
  path.isValid = true;
};

/** What the application says about an object: its reference, or its key in the collection it belongs to. */
export type Identity = { readonly reference?: string | undefined; readonly key?: string | number | undefined };

/** From here on the object is addressed by what the application called it, so renaming or moving it does no harm. */
export const settlePath = (path: PathState, { reference, key }: Identity): void => {
  if (reference !== undefined) becomes(path, referencePath(path.info.Id, reference));
  else if (key !== undefined && path.parent?.isCollection === true)
    becomes(path, memberPath(path.info.Id, path.parent, key));
};

export const referenceOf = (path: PathState): string | undefined =>
  path.info.ObjectPathType === pathTypes.reference ? path.info.Name : undefined;
