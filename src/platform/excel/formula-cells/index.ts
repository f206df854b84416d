export { createFormulaCells } from './create-formula-cells.ts';
