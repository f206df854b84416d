import { type CustomFunction, type FunctionsJson } from '../functions-json.ts';

/** Metadata in the shape of a real functions.json, for functions that make every kind of result. */
export const fixtureMetadata: FunctionsJson = {
  functions: [
    {
      id: 'PDATA.STAFF',
      name: 'PDATA.STAFF',
      description: 'The people of one organisation.',
      parameters: [
        { name: 'organisation', description: 'Number of the organisation.', type: 'number' },
        {
          name: 'level',
          description: 'Whose staff.',
          type: 'string',
          optional: true,
          customEnumId: 'LEVEL',
        },
      ],
      result: { type: 'any', dimensionality: 'matrix' },
      options: { requiresAddress: true, cancelable: true },
    },
    {
      id: 'PDATA.DOUBLE',
      name: 'PDATA.DOUBLE',
      description: 'Twice a number.',
      parameters: [{ name: 'number', type: 'number' }],
    },
    {
      id: 'PDATA.ARGS',
      name: 'PDATA.ARGS',
      description: 'The arguments as JSON.',
      parameters: [
        { name: 'text', type: 'string' },
        { name: 'range', type: 'any', dimensionality: 'matrix', optional: true },
        { name: 'flag', type: 'boolean', optional: true },
      ],
    },
    { id: 'PDATA.FAIL', name: 'PDATA.FAIL', parameters: [{ name: 'code', type: 'string' }] },
    {
      id: 'PDATA.SLOW',
      name: 'PDATA.SLOW',
      parameters: [{ name: 'key', type: 'any' }],
      options: { cancelable: true },
    },
    { id: 'PDATA.HUGE', name: 'PDATA.HUGE', parameters: [] },
    { id: 'PDATA.TALL', name: 'PDATA.TALL', parameters: [{ name: 'rows', type: 'number' }] },
    { id: 'PDATA.LATER', name: 'PDATA.LATER', parameters: [] },
  ],
  enums: [
    {
      id: 'LEVEL',
      type: 'string',
      values: [
        { name: 'Organism', stringValue: 'organism' },
        { name: 'Entity', stringValue: 'entity' },
      ],
    },
  ],
};

type Invocation = { readonly address?: string; onCanceled?: () => void };

/** What the functions of the fixture have seen, for the tests to look at. */
export type FixtureLog = {
  readonly calls: string[];
  readonly cancelled: string[];
  /** Answers to slow calls that wait for the test, by key. */
  readonly release: Record<string, (value: unknown) => void>;
};

export function createFixtureFunctions(log: FixtureLog): Record<string, CustomFunction> {
  return {
    'PDATA.STAFF': async (organisation: number, level: string | null, invocation: Invocation) => {
      log.calls.push(JSON.stringify(['STAFF', organisation, level, invocation.address]));
      await pause(30);
      return staffRows;
    },
    'PDATA.DOUBLE': async (number: number) => {
      log.calls.push(JSON.stringify(['DOUBLE', number]));
      await pause(20);
      return number * 2;
    },
    'PDATA.ARGS': (...args: readonly unknown[]) => JSON.stringify(args.slice(0, -1)),
    'PDATA.FAIL': async (code: string) => {
      await pause(5);
      throw Object.assign(new Error('No such organisation: choose one from the list.'), { code });
    },
    'PDATA.SLOW': (key: string, invocation: Invocation) => {
      log.calls.push(JSON.stringify(['SLOW', key]));
      invocation.onCanceled = () => log.cancelled.push(key);
      return new Promise((resolve) => {
        log.release[key] = resolve;
      });
    },
    'PDATA.HUGE': () => 'x'.repeat(6 * 1024 * 1024),
    'PDATA.TALL': (rows: number) => Array.from({ length: rows }, (_, index) => [`row ${index}`, index]),
  };
}

const staffRows = [
  ['id', 'name', 'start', 'pay', 'active'],
  ['00123', '=cmd', { type: 'Double', basicValue: 45306, numberFormat: 'yyyy-mm-dd' }, money(81234.5), true],
  ['7', 'TRUE', { type: 'FormattedNumber', basicValue: 43772, numberFormat: 'yyyy-mm-dd' }, money(64000), false],
  ['2024-01-01', '{x,1}', null, 0.25, { type: 'Error', basicValue: '#N/A', errorType: 'NotAvailable' }],
];

function money(basicValue: number): unknown {
  return { type: 'FormattedNumber', basicValue, numberFormat: '#,##0.00' };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
