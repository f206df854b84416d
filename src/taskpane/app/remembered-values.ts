import * as z from 'zod/mini';

import type { Dataset } from '../../datasets/dataset.ts';
import { isPersonal } from '../../datasets/param.ts';
import { columnChoiceOf } from '../components/column-picker/column-choice.ts';
import { recallColumns, rememberColumns } from '../components/column-picker/saved-columns.ts';
import type { FormValues } from '../components/param-fields/form-values.ts';
import type { PaneStorage } from '../pane-services.ts';

const stored = z.record(z.string(), z.string());

const keyOf = ({ id }: Dataset): string => `pane.values.${id}`;

/** What was asked of this dataset last time on this computer, with the columns chosen last. */
export function recallValues(storage: PaneStorage | undefined, dataset: Dataset): FormValues | undefined {
  const parsed = z.safeParse(stored, json(storage?.read(keyOf(dataset)) ?? ''));
  const columns = columnChoiceOf(dataset) && recallColumns(storage, dataset);
  if (!parsed.success) return columns && { columns: columns.join(';') };
  return { ...parsed.data, ...(columns && { columns: columns.join(';') }) };
}

/** Whatever may be about a person is not remembered. */
export function rememberValues(storage: PaneStorage | undefined, dataset: Dataset, values: FormValues): void {
  const kept = dataset.params
    .filter((param) => !isPersonal(param, values[param.name]))
    .map(({ name }) => [name, values[name] ?? '']);
  storage?.write(keyOf(dataset), JSON.stringify(Object.fromEntries(kept)));
  const choice = columnChoiceOf(dataset);
  if (choice) rememberColumns(storage, dataset, (values[choice.name] ?? '').split(/[;,]/).filter(Boolean));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
