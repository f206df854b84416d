import * as z from 'zod/mini';

import type { PrivacyTier, TableColumn } from '../../../core/table.ts';
import type { Param } from '../../../datasets/param.ts';

/** A column as one chooses it: a coded one comes with or without the column of its meanings. */
export type PickableColumn = Pick<TableColumn, 'name' | 'type' | 'tier'> & {
  /** The column that holds what its codes mean. */
  readonly meaning?: string;
};

/** Behind the name of a coded column: the column of its meanings. */
const MEANING = '.betekenis';

export function toPickableColumns(columns: readonly TableColumn[]): readonly PickableColumn[] {
  const names = new Set(columns.map(({ name }) => name));
  const isMeaning = (name: string): boolean => name.endsWith(MEANING) && names.has(name.slice(0, -MEANING.length));
  return columns
    .filter(({ name }) => !isMeaning(name))
    .map(({ name, type, tier }) => ({
      name,
      type,
      tier,
      ...(names.has(name + MEANING) && { meaning: name + MEANING }),
    }));
}

const SENSITIVE: ReadonlySet<PrivacyTier> = new Set([3, '9i', 9]);

export const isSensitive = ({ tier }: Pick<TableColumn, 'tier'>): boolean => SENSITIVE.has(tier);

const nameList = z.array(z.string());

/** The columns that a question with this text gets; those that it does not know are left out. */
export function namesAsked({ schema }: Param, text: string, columns: readonly TableColumn[]): readonly string[] {
  const parsed = z.safeParse(schema, text.trim() === '' ? undefined : text);
  const names = parsed.success ? z.safeParse(nameList, parsed.data) : undefined;
  if (names?.success) return names.data;
  const wanted = text.split(/[;,]/).map((name) => name.trim().toLowerCase());
  return wanted.flatMap((name) => columns.find((column) => column.name.toLowerCase() === name)?.name ?? []);
}

/** The text that asks for these columns: none for the usual ones, so that a formula stays short. */
export function textAsking(param: Param, names: readonly string[]): string {
  const usual = namesAsked(param, '', []);
  const isUsual = usual.length === names.length && usual.every((name, at) => name === names[at]);
  return isUsual ? '' : names.join(';');
}
