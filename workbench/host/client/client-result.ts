import { valueNotLoaded } from './office-error.ts';

export type ClientResult = {
  /** `OfficeExtension.ClientResult`: has its value after the next sync. */
  readonly handle: { readonly value: unknown };
  readonly receive: (value: unknown) => void;
};

export const createClientResult = (location: string): ClientResult => {
  let arrived: { readonly value: unknown } | undefined;
  return {
    handle: {
      get value() {
        if (arrived === undefined) throw valueNotLoaded(location);
        return arrived.value;
      },
    },
    receive: (value) => {
      arrived = { value };
    },
  };
};
