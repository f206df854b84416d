export { createImports } from './create-imports.ts';
export { refreshByItself } from './refresh-by-itself.ts';
export { tidyByItself } from './tidy-by-itself.ts';
