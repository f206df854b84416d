import { SOURCE_IDS, type SourceId } from '../src/core/errors.ts';
import type { Dataset } from '../src/datasets/dataset.ts';
import { DATASETS } from '../src/datasets/index.ts';
import { SOURCE_NAMES } from '../src/messages/sources.ts';

/** What a vendor documents and no dataset asks, and why. */
const WITHOUT_DATASET: Readonly<Partial<Record<SourceId, readonly (readonly [operation: string, why: string])[]>>> = {
  informat: [
    'PUT employees/{guid}/interruptions/{guid}',
    'DELETE employees/interruptions/{guid}',
    'PUT employees/interruptions/{guid}/attachments/{guid}',
    'DELETE employees/interruptions/{guid}/attachments/{guid}',
    'PUT employees/{guid}/communication-number',
    'DELETE employees/{guid}/communication-number/{guid}',
  ].map((operation) => [operation, 'writes: a client method, and no function ever calls it']),
  competent: [
    ['economic sectors', 'named in the document without a path'],
    ['proofs of learning', 'named in the document without a path'],
  ],
};

const HEAD = `# Sources

Every operation that the sources document, and where it arrives. Written by \`npm run docs\` from the datasets.
`;

/** The page \`docs/sources.md\`. */
export function sourcesDocument(): string {
  return [HEAD, ...SOURCE_IDS.map(section)].join('\n');
}

function section(source: SourceId): string {
  const datasets = DATASETS.filter((dataset) => dataset.source === source);
  const operations = [...new Set(datasets.flatMap((dataset) => dataset.operations))].toSorted(byPath);
  const rows = operations.flatMap((operation) =>
    datasets.filter((dataset) => dataset.operations.includes(operation)).map((dataset) => rowOf(operation, dataset)),
  );
  const others = (WITHOUT_DATASET[source] ?? []).map(([operation, why]) => `| \`${operation}\` | | | ${why} |`);
  return [
    `## ${SOURCE_NAMES[source].en}`,
    '',
    '| operation | function | dataset | in the pane |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...others,
    '',
  ].join('\n');
}

function rowOf(operation: string, { functionName, id, title }: Dataset): string {
  return `| \`${operation}\` | \`${functionName}\` | \`${id}\` | ${title.en} |`;
}

const pathOf = (operation: string): string => operation.slice(operation.indexOf(' ') + 1);
const byPath = (one: string, other: string): number => pathOf(one).localeCompare(pathOf(other), 'en');
