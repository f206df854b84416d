import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { type OfficeSurface } from '../surface/office-surface.ts';
import { readOfficeSurface } from '../surface/read-office-surface.ts';

const typings = createRequire(import.meta.url)
  .resolve('@types/office-js/package.json')
  .replace('package.json', 'index.d.ts');

/** The surface of the API as the build reads it. */
export const surface: OfficeSurface = readOfficeSurface(readFileSync(typings, 'utf8'));
