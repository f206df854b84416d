/** Highest version of each set that the host answers for. */
const supported: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  ExcelApi: [1, 17],
  CustomFunctionsRuntime: [1, 4],
  SharedRuntime: [1, 1],
  RibbonApi: [1, 1],
  AddinCommands: [1, 1],
  OpenBrowserWindowApi: [1, 1],
  CustomXmlParts: [1, 1],
  Settings: [1, 1],
};

/** `Office.context.requirements.isSetSupported`; without a version any will do. */
export const isSetSupported = (name: string, version?: string | number): boolean => {
  const known = supported[Object.keys(supported).find((set) => set.toLowerCase() === name.toLowerCase()) ?? ''];
  if (known === undefined) return false;
  const [major = 0, minor = 0] = String(version ?? '1.1')
    .split('.')
    .map(Number);
  return major < known[0] || (major === known[0] && minor <= known[1]);
};
