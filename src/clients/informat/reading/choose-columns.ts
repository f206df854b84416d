import { failed } from '../refusal.ts';
import { INSTITUTE, type KnownColumn } from '../schema.ts';

/**
 * The columns with these names, in their order, behind the one of the institute. No names means those of tier 0 and 1.
 * Rows can only be told apart by all of their keys: when one is not wanted, none is marked.
 * @throws SourceError `invalid-input` with the field `columns`.
 */
export function chooseColumns(known: readonly KnownColumn[], names: readonly string[]): readonly KnownColumn[] {
  const chosen = names.length === 0 ? known.filter(isUsual) : names.map((name) => columnNamed(known, name));
  const all = [...new Set([...known.filter(({ name }) => name === INSTITUTE), ...chosen])];
  const hasKeys = known.every((column) => column.key !== true || all.includes(column));
  return hasKeys ? all : all.map(({ key: _key, ...column }) => column);
}

const isUsual = ({ tier, onRequest }: KnownColumn): boolean => (tier === 0 || tier === 1) && onRequest !== true;

function columnNamed(known: readonly KnownColumn[], name: string): KnownColumn {
  const found = known.find((column) => column.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  const allowed = known.map((column) => column.name);
  throw failed({ kind: 'invalid-input', field: 'columns', problem: 'unknown-name', subject: name, allowed });
}
