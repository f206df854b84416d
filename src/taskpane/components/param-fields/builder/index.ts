export { ConditionBuilder } from './condition-builder.tsx';
