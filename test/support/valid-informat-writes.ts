import { randomUUID } from 'node:crypto';

import { informatLandmarks } from '../../sandbox/index.ts';

const { people } = informatLandmarks;

/** An interruption that Informat takes as it is. */
export const validInterruption = (more = {}) => ({
  institute: '999999',
  personId: people.active,
  interruptionId: randomUUID(),
  schoolYear: '2023-24',
  structure: '311',
  code: '1',
  from: '2023-09-11',
  until: '2023-09-14',
  sender: 'Bronblad',
  ...more,
});

/** A mobile number that Informat takes as it is. */
export const VALID_NUMBER = {
  institute: '999999',
  personId: people.active,
  kind: 3,
  type: 8,
  number: '0400 10 12 14',
} as const;
