export { Preview } from './preview.tsx';
export { RunList } from './run-list.tsx';
