export { Doctor } from './doctor.tsx';
