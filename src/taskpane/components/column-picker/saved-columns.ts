import * as z from 'zod/mini';

import type { PaneStorage } from '../../pane-services.ts';

/** Whose choice it is: a dataset, and the table that was chosen in it where it has several. */
export type ChoiceOwner = { readonly id: string; readonly part?: string | undefined };

const names = z.array(z.string());

const keyOf = ({ id, part = '' }: ChoiceOwner): string => `pane.columns.${id}${part === '' ? '' : `.${part}`}`;

/** The columns chosen last on this computer; empty for the usual ones, undefined where nobody chose yet. */
export function recallColumns(storage: PaneStorage | undefined, owner: ChoiceOwner): readonly string[] | undefined {
  const text = storage?.read(keyOf(owner));
  if (text === undefined) return undefined;
  const parsed = z.safeParse(names, json(text));
  return parsed.success ? parsed.data : undefined;
}

export function rememberColumns(
  storage: PaneStorage | undefined,
  owner: ChoiceOwner,
  columns: readonly string[],
): void {
  storage?.write(keyOf(owner), JSON.stringify(columns));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
