export { Ask } from './ask.tsx';
export type { Asked } from './use-ask.ts';
