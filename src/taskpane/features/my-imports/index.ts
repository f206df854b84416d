export { MyImports } from './my-imports.tsx';
