export { createFormulaTools } from './create-formula-tools.ts';
export type {
  FormulaTools,
  FreezePlan,
  FrozenFormula,
  ListedFormula,
  OpenedFormula,
  OpenFormula,
} from './formula-tools.ts';
