import { type FaultSwitch, type FaultValue } from './fault-switches.ts';

/**
 * `match`: only requests whose path and query contain this text or match this expression.
 * `times`: how many requests it strikes; for ever by default. All others are parameters of the switch.
 */
export type FaultOptions = {
  readonly match?: string | RegExp;
  readonly times?: number | undefined;
  readonly [param: string]: FaultValue | RegExp | undefined;
};

export type FaultParams = Readonly<Record<string, FaultValue>>;

/** The switches that strike one request, each with its parameters filled in. */
export type StruckFaults = ReadonlyMap<string, FaultParams>;

export type ActiveFault = {
  readonly name: string;
  readonly match?: string;
  readonly left?: number;
  readonly params: FaultParams;
};

export type Faults = {
  /** Every switch this server knows. */
  readonly switches: readonly FaultSwitch[];
  /** Turns a switch on; the same name and match replaces the earlier setting. Throws on an unknown name or parameter. */
  readonly set: (name: string, options?: FaultOptions) => void;
  /** Turns one switch off, or all of them. */
  readonly clear: (name?: string) => void;
  readonly active: () => readonly ActiveFault[];
  /** The switches that strike this path and query; uses up one of their times. */
  readonly strike: (pathAndQuery: string) => StruckFaults;
};

type Setting = { readonly name: string; readonly match: string | RegExp; readonly params: FaultParams; left: number };

const isFaultValue = (value: unknown): value is FaultValue => ['string', 'number', 'boolean'].includes(typeof value);

const checkParam = (known: FaultSwitch, key: string, value: unknown): FaultValue => {
  const fallback = known.params[key];
  if (fallback === undefined) throw new Error(`The switch ${known.name} has no parameter ${key}.`);
  if (typeof fallback === 'string' && typeof value === 'number') return String(value);
  if (!isFaultValue(value) || typeof value !== typeof fallback)
    throw new Error(`The parameter ${key} of ${known.name} is a ${typeof fallback}.`);
  return value;
};

const toParams = (known: FaultSwitch, options: FaultOptions): FaultParams => {
  const given = Object.entries(options).filter(
    ([key, value]) => key !== 'match' && key !== 'times' && value !== undefined,
  );
  return { ...known.params, ...Object.fromEntries(given.map(([key, value]) => [key, checkParam(known, key, value)])) };
};

const isHit = ({ match }: Setting, pathAndQuery: string): boolean =>
  typeof match === 'string' ? pathAndQuery.includes(match) : match.test(pathAndQuery);

const toActive = ({ name, match, left, params }: Setting): ActiveFault => ({
  name,
  ...(match === '' ? {} : { match: String(match) }),
  ...(left === Infinity ? {} : { left }),
  params,
});

export const createFaults = (switches: readonly FaultSwitch[]): Faults => {
  let settings: readonly Setting[] = [];
  return {
    switches,
    set: (name, options = {}) => {
      const known = switches.find((item) => item.name === name);
      if (!known)
        throw new Error(`There is no switch ${name}. Known: ${switches.map((item) => item.name).join(', ')}.`);
      const { match = '', times = Infinity } = options;
      const setting: Setting = { name, match, left: times, params: toParams(known, options) };
      const others = settings.filter((item) => item.name !== name || String(item.match) !== String(match));
      settings = [...others, setting];
    },
    clear: (name) => {
      settings = name === undefined ? [] : settings.filter((item) => item.name !== name);
    },
    active: () => settings.map(toActive),
    strike: (pathAndQuery) => {
      const struck = new Map<string, FaultParams>();
      for (const setting of settings) {
        if (setting.left > 0 && !struck.has(setting.name) && isHit(setting, pathAndQuery)) {
          setting.left -= 1;
          struck.set(setting.name, setting.params);
        }
      }
      return struck;
    },
  };
};
