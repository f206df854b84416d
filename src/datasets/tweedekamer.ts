import type { Dataset } from './dataset.ts';
import { TWEEDEKAMER_MODEL } from './tweedekamer/model.ts';
import { TWEEDEKAMER_QUERY } from './tweedekamer/query.ts';
import { TWEEDEKAMER_READY } from './tweedekamer/ready/ready.ts';
import { TWEEDEKAMER_ROWS } from './tweedekamer/rows.ts';

/** The open data of the Tweede Kamer, the Dutch parliament: https://opendata.tweedekamer.nl. */
export const TWEEDEKAMER_DATASETS: readonly Dataset[] = [
  ...TWEEDEKAMER_ROWS,
  ...TWEEDEKAMER_MODEL,
  ...TWEEDEKAMER_READY,
  ...TWEEDEKAMER_QUERY,
];
