export { createImports } from './create-imports.ts';
export type { Imports } from './imports.ts';
