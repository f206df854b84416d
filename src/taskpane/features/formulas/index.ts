export { Formulas } from './formulas.tsx';
