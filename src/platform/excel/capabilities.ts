import { EXCEL_PLATFORMS, REQUIREMENT_SETS, type Capabilities, type RequirementSet } from '../capabilities.ts';

/** Higher than any that Microsoft has published; asking costs nothing. */
const HIGHEST_MINOR = 60;

/** What this Excel says of itself. Asks Office.js only, never the workbook. */
export function readCapabilities(): Capabilities {
  const { diagnostics, platform } = Office.context;
  const name: string = diagnostics?.platform?.toString() ?? platform?.toString() ?? '';
  return {
    version: diagnostics?.version,
    platform: EXCEL_PLATFORMS.find((known) => known === name),
    sets: Object.fromEntries(REQUIREMENT_SETS.map((set) => [set, highest(set)])) as Capabilities['sets'],
  };
}

/** From above: a set without its first versions is not known to exist, one with gaps is. */
function highest(set: RequirementSet): string | undefined {
  for (let minor = HIGHEST_MINOR; minor > 0; minor--) {
    const version = `1.${minor}`;
    if (Office.context.requirements.isSetSupported(set, version)) return version;
  }
  return undefined;
}
