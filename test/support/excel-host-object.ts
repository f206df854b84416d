/** An object of the host: members by their name in the protocol. A getter without a setter is read-only. */
export type HostObject = {
  readonly id?: string;
  /** Ranges are kept by reference during a run. */
  readonly isRange?: boolean;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly items?: () => readonly HostObject[];
};
