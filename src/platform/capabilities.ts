/** The parts of Office.js that Bronblad uses, with the version of each that it wants. */
export const WANTED_SETS = {
  ExcelApi: '1.13',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  OpenBrowserWindowApi: '1.1',
} as const;

export type RequirementSet = keyof typeof WANTED_SETS;

export const REQUIREMENT_SETS = Object.keys(WANTED_SETS) as readonly RequirementSet[];

export const EXCEL_PLATFORMS = ['PC', 'Mac', 'OfficeOnline', 'iOS', 'Android', 'Universal'] as const;
export type ExcelPlatform = (typeof EXCEL_PLATFORMS)[number];

/** Which Excel this is, and what of Office.js it has. */
export type Capabilities = {
  /** Excel's own, such as `16.0.17928.20114`. */
  readonly version: string | undefined;
  readonly platform: ExcelPlatform | undefined;
  /** The highest version that is there; undefined when there is none. */
  readonly sets: Readonly<Record<RequirementSet, string | undefined>>;
};

/** Whether a set is there in the version that Bronblad wants, or a later one. */
export function hasWanted({ sets }: Pick<Capabilities, 'sets'>, set: RequirementSet): boolean {
  const found = sets[set];
  return found !== undefined && minorOf(found) >= minorOf(WANTED_SETS[set]);
}

/** Every set that there is counts 1.1, 1.2, 1.3 and so on. */
const minorOf = (version: string): number => Number(version.slice(version.indexOf('.') + 1));
