import type { Param } from '../../../datasets/param.ts';
import type { FormValues } from './form-values.ts';

/** The field that decides which names the others can hold; undefined where nothing depends on a choice. */
export function leadingParam(params: readonly Param[]): Param | undefined {
  const leading = params.find(({ namesOf }) => namesOf !== undefined)?.namesOf;
  return params.find(({ name }) => name === leading);
}

/** Whether the example of a parameter is one, given what the leading field holds. */
export function isExampleFitting(param: Param, params: readonly Param[], values: FormValues): boolean {
  const leading = leadingParam(params);
  if (!leading || leading === param || param.type === 'number') return true;
  const led = (values[leading.name] ?? '').trim();
  return led === '' || led === leading.example;
}

export type Leading = { readonly params: readonly Param[]; readonly before: FormValues; readonly next: FormValues };

/**
 * Names of one table mean nothing to another: they go when the leading field changes, and come back with its value,
 * so that a slip of the keyboard costs nothing. `kept` holds them by that value.
 */
export function followLeading({ params, before, next }: Leading, kept: Map<string, FormValues>): FormValues {
  const leading = leadingParam(params);
  const was = leading && (before[leading.name] ?? '');
  const is = leading && (next[leading.name] ?? '');
  if (was === is || was === undefined || is === undefined || was === '') return next;
  const names = params
    .filter(({ namesOf }) => namesOf !== undefined && namesOf === leading?.name)
    .map(({ name }) => name);
  kept.set(was, Object.fromEntries(names.map((name) => [name, before[name] ?? ''])));
  return { ...next, ...Object.fromEntries(names.map((name) => [name, kept.get(is)?.[name] ?? ''])) };
}
