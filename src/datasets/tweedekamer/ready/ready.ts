import type { Dataset } from '../../dataset.ts';
import { TWEEDEKAMER_AGENDA } from './agenda.ts';
import { TWEEDEKAMER_COMMITMENTS } from './commitments.ts';
import { TWEEDEKAMER_FILES } from './files.ts';
import { TWEEDEKAMER_MATTERS } from './matters.ts';
import { TWEEDEKAMER_PARTIES } from './parties.ts';
import { TWEEDEKAMER_PEOPLE } from './people.ts';
import { TWEEDEKAMER_REGISTERS } from './registers.ts';
import { TWEEDEKAMER_VOTES } from './votes.ts';

/** Questions about the parliament that are written already: nobody needs to know its model to ask them. */
export const TWEEDEKAMER_READY: readonly Dataset[] = [
  ...TWEEDEKAMER_PEOPLE,
  ...TWEEDEKAMER_PARTIES,
  ...TWEEDEKAMER_AGENDA,
  ...TWEEDEKAMER_MATTERS,
  ...TWEEDEKAMER_VOTES,
  ...TWEEDEKAMER_REGISTERS,
  ...TWEEDEKAMER_COMMITMENTS,
  ...TWEEDEKAMER_FILES,
];
