import * as z from 'zod/mini';

import type { Dataset } from '../../datasets/dataset.ts';
import { isPersonal } from '../../datasets/param.ts';
import type { FormValues } from '../components/param-fields/form-values.ts';
import type { PaneStorage } from '../pane-services.ts';

const stored = z.record(z.string(), z.string());

const keyOf = ({ id }: Dataset): string => `pane.values.${id}`;

/** What was asked of this dataset last time on this computer. */
export function recallValues(storage: PaneStorage | undefined, dataset: Dataset): FormValues | undefined {
  const text = storage?.read(keyOf(dataset));
  if (text === undefined) return undefined;
  const parsed = z.safeParse(stored, json(text));
  return parsed.success ? parsed.data : undefined;
}

/** Whatever may be about a person is not remembered. */
export function rememberValues(storage: PaneStorage | undefined, dataset: Dataset, values: FormValues): void {
  const kept = dataset.params
    .filter((param) => !isPersonal(param, values[param.name]))
    .map(({ name }) => [name, values[name] ?? '']);
  storage?.write(keyOf(dataset), JSON.stringify(Object.fromEntries(kept)));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
