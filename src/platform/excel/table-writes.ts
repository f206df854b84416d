/** What writes tables, in one file of its own: the first screen does without. */
export { insertTable } from './insert-table.ts';
export { checkTableRoom } from './check-table-room.ts';
export { replaceRows } from './replace-rows.ts';
