import { informatCredentials } from './informat/informat-credentials.ts';
import { vdabCredentials } from './vdab/vdab-credentials.ts';

/** The credentials the stand-ins accept, by source. They open nothing else. */
export const demoCredentials = {
  informat: informatCredentials,
  ...vdabCredentials,
} as const;
