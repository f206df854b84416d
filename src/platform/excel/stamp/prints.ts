import { fingerprint } from '../../../core/fingerprint.ts';
import type { Cell } from '../../../core/table.ts';

/**
 * What was last written into the cells of a stamp, line by line and only to recognise it. A line that is being
 * written has two: how far that came is not always known.
 */
export type Prints = readonly (readonly string[])[];

const PREFIX = 'Bronblad';
const BETWEEN_LINES = ' ';
const BETWEEN_PRINTS = '|';
/** As many digits as Excel keeps. */
const DIGITS = 15;

export function printOf(label: Cell | undefined, value: Cell | undefined): string {
  return fingerprint([[label ?? '', typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : (value ?? '')]]);
}

/** The comment of a name holds 255 characters: enough for the two prints of ten lines. */
export function toComment(prints: Prints): string {
  return [PREFIX, ...prints.map((print) => print.join(BETWEEN_PRINTS))].join(BETWEEN_LINES);
}

export function fromComment(comment: string): Prints {
  const [prefix, ...prints] = comment.split(BETWEEN_LINES);
  return prefix === PREFIX ? prints.map((print) => print.split(BETWEEN_PRINTS)) : [];
}
