import { toLocalSerial } from '../core/dates.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { isPersonal, type Param } from '../datasets/param.ts';
import { COLON } from '../messages/colon.ts';
import { SOURCE_NAMES } from '../messages/sources.ts';
import { STAMP_WORDS } from '../messages/stamp.ts';
import type { StampLine } from '../platform/workbook.ts';
import type { ImportRecord } from './imports.ts';

/** A cell shows no more of a text at once; the pane shows all of it. */
const MOST_CHARACTERS = 1000;

export type Stamped = Pick<ImportRecord, 'input' | 'withheld' | 'rows' | 'lastChanged'> & {
  readonly stamp: NonNullable<ImportRecord['stamp']>;
};

export const STAMP_LINES = 5;

/** Where a table comes from, for whoever sees no more than the sheet: nothing in it is personal. */
export function toStampLines(dataset: Dataset, record: Stamped): readonly StampLine[] {
  const { language } = record.stamp;
  const words = STAMP_WORDS[language];
  const moment = toLocalSerial(new Date(record.lastChanged));
  return [
    { label: words.source, value: SOURCE_NAMES[dataset.source][language], type: 'text' },
    { label: words.data, value: dataset.title[language], type: 'text' },
    { label: words.question, value: questionText(dataset, record), type: 'text' },
    { label: words.rows, value: record.rows, type: 'number' },
    { label: words.changed, value: moment, type: 'datetime' },
  ];
}

function questionText({ params }: Dataset, record: Stamped): string {
  const { input, withheld, stamp } = record;
  const asked = params.filter(({ name }) => input[name] !== undefined || withheld.includes(name));
  const parts = asked.map(
    (param) => `${param.label[stamp.language]}${COLON[stamp.language]}${valueText(param, record)}`,
  );
  const text = parts.join('; ') || STAMP_WORDS[stamp.language].everything;
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

function valueText(param: Param, record: Stamped): string {
  const { language, labels = {} } = record.stamp;
  if (isLeftOut(param, record)) return STAMP_WORDS[language].leftOut;
  const value = record.input[param.name];
  const known = param.choices?.find((choice) => choice.value === value)?.label;
  if (known !== undefined) return typeof known === 'string' ? known : known[language];
  const label = labels[param.name];
  return label === undefined ? listText(param, String(value)) : `${label} (${String(value)})`;
}

function listText({ separator }: Param, text: string): string {
  if (separator === undefined) return text;
  const parts = text.split(separator).map((part) => part.trim());
  return parts.join(', ');
}

/** The names of sensitive columns are not: they stand above what they hold, one cell away. */
function isLeftOut(param: Param, { input, withheld }: Stamped): boolean {
  return withheld.includes(param.name) || isPersonal(param, input[param.name]);
}
