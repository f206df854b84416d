import { parseArgs } from 'node:util';
import * as z from 'zod';
import { sourceNames, type SandboxOptions, type SourceName } from './index.ts';

const toPortLine = (name: SourceName): string =>
  `  ${`--${name}-port <port>`.padEnd(27)}  0 takes a free one (default 0)\n`;

export const usage = `Starts stand-ins for the sources, with made-up data, and prints their addresses as one line of JSON.

  --seed <number>              other data (default 1)
  --size <number>              how much data: 1 is about 2,000 matters (default 1)
  --large-rows <number>        rows in the largest statistic (default 50000)
  --page-size <number>         rows on a page of the parliament (default 250)
  --staff <number>             people on the staff of the schools (default 60)
  --institutes <number>        schools the staff is spread over, 1 or 2 (default 2)
  --vacancies <number>         VDAB's vacancies (default 1200)
  --profiles <number>          occupations of Competent (default 150)
  --host <address>             where to listen (default 127.0.0.1)
${sourceNames.map(toPortLine).join('')}  --help                       this text
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
  staff: wholeNumber(10, 100_000, 60),
  institutes: wholeNumber(1, 2, 2),
  vacancies: wholeNumber(10, 500_000, 1200),
  profiles: wholeNumber(20, 5000, 150),
  host: z.string().min(1, 'must not be empty').default('127.0.0.1'),
});

const port = wholeNumber(0, 65_535, 0);
type PortFlag = `${SourceName}-port`;
const portShape = Object.fromEntries(sourceNames.map((name) => [`${name}-port`, port])) as Record<
  PortFlag,
  typeof port
>;
const allFlags = flags.extend(portShape);

const toOptions = (given: z.infer<typeof allFlags>): SandboxOptions => ({
  host: given.host,
  seed: given.seed,
  ports: Object.fromEntries(sourceNames.map((name) => [name, given[`${name}-port`]] as const)),
  sizes: {
    scale: given.size,
    largeRows: given['large-rows'],
    pageSize: given['page-size'],
    staff: given.staff,
    institutes: given.institutes,
    vacancies: given.vacancies,
    profiles: given.profiles,
  },
});

/** Reads the arguments after the program's name. */
export const readCommand = (args: readonly string[]): Command => {
  const text = { type: 'string' } as const;
  const names = Object.fromEntries(Object.keys(allFlags.shape).map((name) => [name, text] as const));
  let values: Readonly<Record<string, unknown>>;
  try {
    ({ values } = parseArgs({ args: [...args], options: { ...names, help: { type: 'boolean' } } }));
  } catch (error) {
    return { kind: 'refuse', message: error instanceof Error ? error.message : String(error) };
  }
  if (values['help'] === true) return { kind: 'help' };
  const parsed = allFlags.safeParse(values);
  if (parsed.success) return { kind: 'start', options: toOptions(parsed.data) };
  return {
    kind: 'refuse',
    message: parsed.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'),
  };
};
