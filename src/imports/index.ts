export { createImports } from './create-imports.ts';
export type {
  ImportRecord,
  ImportRequest,
  Imports,
  ImportState,
  RefreshOutcome,
  RowChange,
  Run,
  Step,
} from './imports.ts';
