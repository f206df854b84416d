export { Find } from './find.tsx';
export { EVERYTHING, type Search } from './use-find.ts';
