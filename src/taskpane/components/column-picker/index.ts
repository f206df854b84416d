export { ColumnPicker } from './column-picker.tsx';
