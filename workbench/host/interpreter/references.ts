import { HostError } from '../model/host-error.ts';
import { type HostObject } from '../model/host-object.ts';

/** Objects the add-in holds on to, by the name the host gave them. */
export type References = {
  keep(object: HostObject): string;
  get(reference: string): HostObject;
  remove(reference: string): void;
  clear(): void;
};

export const createReferences = (): References => {
  const objects = new Map<string, HostObject>();
  let last = 0;
  return {
    keep: (object) => {
      last += 1;
      const reference = `${object.typeName}#${last}`;
      objects.set(reference, object);
      return reference;
    },
    get: (reference) => {
      const object = objects.get(reference);
      if (object === undefined)
        throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    },
    remove: (reference) => void objects.delete(reference),
    clear: () => objects.clear(),
  };
};
