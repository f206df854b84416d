import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type SandboxOptions } from './index.ts';

export const usage = `Starts stand-ins for the sources, with made-up data, and prints their addresses as one line of JSON.

  --seed <number>              other data (default 1)
  --size <number>              how much data: 1 is about 2,000 matters (default 1)
  --large-rows <number>        rows in the largest statistic (default 50000)
  --page-size <number>         rows on a page of the parliament (default 250)
  --host <address>             where to listen (default 127.0.0.1)
  --pdata-port <port>          0 takes a free one (default 0)
  --tweedekamer-port <port>    0 takes a free one (default 0)
  --help                       this text
`;

/** What the command line asks for: to start, to show the usage, or to say what is wrong with it. */
export type Command =
  | { readonly kind: 'start'; readonly options: SandboxOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refuse'; readonly message: string };

const wholeNumber = (least: number, most: number, fallback: number) =>
  z.coerce
    .number(`must be a number`)
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`)
    .default(fallback);

const flags = z.object({
  seed: wholeNumber(0, 2 ** 31 - 1, 1),
  size: z.coerce.number('must be a number').gt(0, 'must be more than 0').max(50, 'must be at most 50').default(1),
  'large-rows': wholeNumber(0, 1_000_000, 50_000),
  'page-size': wholeNumber(1, 10_000, 250),
  host: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  'pdata-port': wholeNumber(0, 65_535, 0),
  'tweedekamer-port': wholeNumber(0, 65_535, 0),
});

const toOptions = (given: z.infer<typeof flags>): SandboxOptions => ({
  host: given.host,
  seed: given.seed,
  ports: { pdata: given['pdata-port'], tweedekamer: given['tweedekamer-port'] },
  sizes: { scale: given.size, largeRows: given['large-rows'], pageSize: given['page-size'] },
});

/** Reads the arguments after the program's name. */
export const readCommand = (args: readonly string[]): Command => {
  const text = { type: 'string' } as const;
  const names = Object.fromEntries(Object.keys(flags.shape).map((name) => [name, text] as const));
  let values: Readonly<Record<string, unknown>>;
  try {
    ({ values } = parseArgs({ args: [...args], options: { ...names, help: { type: 'boolean' } } }));
  } catch (error) {
    return { kind: 'refuse', message: error instanceof Error ? error.message : String(error) };
  }
  if (values['help'] === true) return { kind: 'help' };
  const parsed = flags.safeParse(values);
  if (parsed.success) return { kind: 'start', options: toOptions(parsed.data) };
  return {
    kind: 'refuse',
    message: parsed.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'),
  };
};
