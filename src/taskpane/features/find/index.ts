export { Find } from './find.tsx';
export { EVERYTHING } from './use-find.ts';
