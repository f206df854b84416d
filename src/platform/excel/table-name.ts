const PREFIX = 'bronblad_';
const MAX_LENGTH = 200;

/** A name that Excel accepts for a table and that no table or defined name has: `bronblad_pdata_workforce`. */
export function toTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = PREFIX + slug(wanted);
  let name = base;
  for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}_${count}`;
  return name;
}

function slug(wanted: string): string {
  const plain = wanted.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return words.slice(0, MAX_LENGTH) || 'import';
}
