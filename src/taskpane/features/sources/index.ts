export { Sources } from './sources.tsx';
