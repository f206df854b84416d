import { informatCredentials } from './informat/informat-credentials.ts';

/** The credentials the stand-ins accept, by source. They open nothing else. */
export const demoCredentials = {
  informat: informatCredentials,
} as const;
