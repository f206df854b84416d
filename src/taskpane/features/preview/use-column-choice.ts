import { useState } from 'react';

import { pickColumns, type Table, type TableColumn } from '../../../core/table.ts';
import type { Dataset } from '../../../datasets/dataset.ts';
import { columnChoiceOf } from '../../components/column-picker/column-choice.ts';
import { isSensitive, namesAsked, textAsking } from '../../components/column-picker/pickable-columns.ts';
import { recallColumns, rememberColumns, type ChoiceOwner } from '../../components/column-picker/saved-columns.ts';
import type { FormValues } from '../../components/param-fields/form-values.ts';
import { leadingParam } from '../../components/param-fields/leading-param.ts';
import type { PaneStorage } from '../../pane-services.ts';
import { usePane } from '../../pane.ts';
import type { Sample } from './use-preview.ts';

export type ColumnChoice = {
  /** All there are to choose from. */
  readonly all: readonly TableColumn[];
  readonly names: readonly string[];
  readonly choose: (names: readonly string[]) => void;
  /** undefined when what comes without a choice is chosen. */
  readonly reset: (() => void) | undefined;
  /** What to keep of the columns that arrive; undefined where the question itself asks for the right ones. */
  readonly kept: readonly string[] | undefined;
  /** Whether the question asks for the columns chosen, so that a formula does the same. */
  readonly isAsked: boolean;
};

type Options = {
  readonly dataset: Dataset;
  readonly values: FormValues;
  readonly onValues: (values: FormValues) => void;
  readonly arrived: Table | undefined;
};

/** Columns by a parameter where the dataset has one, else out of those that arrive. Kept for the next time. */
export function useColumnChoice(options: Options): ColumnChoice {
  const { storage } = usePane();
  const kept = useKeptColumns(options, storage);
  return toAskedColumns(options, storage) ?? kept;
}

/** undefined for a dataset that cannot be asked for columns. */
function toAskedColumns(options: Options, storage: PaneStorage | undefined): ColumnChoice | undefined {
  const { dataset, values, onValues } = options;
  const { columns: all = [] } = dataset;
  const param = columnChoiceOf(dataset);
  if (!param) return undefined;
  const text = values[param.name] ?? '';
  const ask = (next: string): void => {
    rememberColumns(storage, dataset, next === '' ? [] : next.split(';'));
    onValues({ ...values, [param.name]: next });
  };
  return {
    all,
    names: namesAsked(param, text, all),
    choose: (names) => ask(textAsking(param, names)),
    reset: text.trim() === '' ? undefined : () => ask(''),
    kept: undefined,
    isAsked: true,
  };
}

/** Sensitive ones are left out until they are chosen. */
function useKeptColumns({ dataset, values, arrived }: Options, storage: PaneStorage | undefined): ColumnChoice {
  const owner = ownerOf(dataset, values);
  const [own, setOwn] = useState(() => recallColumns(storage, owner));
  const all = arrived?.columns ?? NO_COLUMNS;
  const choose = (names: readonly string[]): void => {
    setOwn(names);
    rememberColumns(storage, owner, names);
  };
  const usual = all.filter((column) => !isSensitive(column)).map(({ name }) => name);
  const names = namesAmong(all, own) ?? usual;
  const isUsual = names.length === usual.length && names.every((name, at) => name === usual[at]);
  return {
    all,
    names,
    choose,
    reset: isUsual ? undefined : () => choose([]),
    kept: isUsual && usual.length === all.length ? undefined : names,
    isAsked: false,
  };
}

const NO_COLUMNS: readonly TableColumn[] = [];

/** Tables of one source have columns of their own. */
function ownerOf({ id, params }: Dataset, values: FormValues): ChoiceOwner {
  const leading = leadingParam(params);
  return { id, part: leading && values[leading.name] };
}

/** Those of a choice that are there; undefined when none is. */
function namesAmong(all: readonly TableColumn[], own: readonly string[] = []): readonly string[] | undefined {
  const names = own.filter((name) => all.some((column) => column.name === name));
  return names.length === 0 ? undefined : names;
}

/** The first rows in the columns chosen; those that come unasked, such as the institute's, stay in front. */
export function shownColumns({ table, asked }: Sample, choice: ColumnChoice): Table {
  if (!choice.isAsked) return choice.kept ? pickColumns(table, choice.kept) : table;
  const unasked = table.columns.map(({ name }) => name).filter((name) => !asked.includes(name));
  return pickColumns(table, [...new Set([...unasked, ...choice.names])]);
}

/** Chosen, and not among the first rows yet. */
export function columnsNotShown({ table }: Sample, { names, isAsked }: ColumnChoice): readonly string[] {
  return isAsked ? names.filter((name) => !table.columns.some((column) => column.name === name)) : [];
}
