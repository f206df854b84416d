import { readFileSync, writeFileSync } from 'node:fs';

import { fillManifest } from '../build/fill-manifest.ts';

const PATH = 'dist/manifest.xml';

/** Writes the manifest for an add-in that is served from this origin, and returns where. */
export function writeManifest(publicUrl: string): string {
  writeFileSync(PATH, fillManifest(readFileSync('dist/addin/manifest.xml', 'utf8'), { publicUrl }));
  return PATH;
}
