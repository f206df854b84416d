import { RELEASE_PATH, type Links } from './schema.ts';

/** The number of the release that a link of VDAB names; undefined where none does. */
export function releaseOf(...links: readonly Links[]): string | undefined {
  for (const { self } of links.filter((link) => link !== undefined)) {
    const number = RELEASE_PATH.exec(self?.href ?? '')?.[1];
    if (number !== undefined) return number;
  }
  return undefined;
}
