import { useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { useAnnounce } from '../announcer.tsx';
import { columnChoiceOf } from './column-choice.ts';
import type { PickableColumn } from './pickable-columns.ts';
import { movedBy, toNames, toPicked, type PickedColumn } from './picked-columns.ts';

export type PickingOptions = {
  readonly dataset: Dataset;
  readonly columns: readonly PickableColumn[];
  /** Names of the columns chosen, meanings included, in order. */
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** What the reader sees of the available ones. */
  readonly offered: readonly PickableColumn[];
  readonly focusNext: (key?: string) => void;
};

/** Choosing, with the focus and the words that go with it: what one pressed may be gone afterwards. */
export function useColumnPicking(options: PickingOptions) {
  const { dataset, columns, names, onChange, offered, focusNext } = options;
  const { consent } = usePane().access;
  const { format } = useSpeech();
  const { columns: words } = useChooseWords();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<PickableColumn>();
  const picked = toPicked(names, columns);
  const choice = columnChoiceOf(dataset);
  const change = (next: readonly PickedColumn[], said: string): void => {
    onChange(toNames(next));
    announce(said);
  };

  const put = (column: PickableColumn, focus: string): void => {
    focusNext(focus);
    change(
      [...picked.filter((one) => one.column.name !== column.meaning), { column, withMeaning: false }],
      words.added({ name: column.name, place: format.count(picked.length + 1) }),
    );
  };
  const add = (column: PickableColumn): void => {
    const isGuarded = choice?.isSensitive?.([column.name]) === true;
    if (isGuarded && !consent.has(dataset.source)) setAsking(column);
    else put(column, nextTo(offered.map(({ name }) => name), column.name, 'add')); // prettier-ignore
  };
  const remove = (at: number): void => {
    const [gone] = picked.slice(at, at + 1);
    if (gone === undefined || picked.length === 1) return;
    focusNext(nextTo(picked.map(({ column }) => column.name), gone.column.name, 'remove')); // prettier-ignore
    change(picked.toSpliced(at, 1), words.removed({ name: gone.column.name }));
  };
  const move = (at: number, by: -1 | 1): void => {
    const next = movedBy(picked, at, by);
    if (next === picked) return;
    focusNext();
    const name = picked[at]?.column.name ?? '';
    change(next, words.moved({ name, place: format.count(at + by + 1) }));
  };
  const setMeaning = (at: number, withMeaning: boolean): void =>
    onChange(toNames(picked.map((one, place) => (place === at ? { ...one, withMeaning } : one))));

  return {
    picked,
    add,
    remove,
    move,
    setMeaning,
    asking,
    agreed: () => {
      setAsking(undefined);
      if (asking) put(asking, `remove:${asking.name}`);
    },
    declined: () => {
      focusNext(asking && `add:${asking.name}`);
      setAsking(undefined);
    },
  };
}

export type ColumnPicking = ReturnType<typeof useColumnPicking>;

/** The key of the neighbour that takes over from the one that goes. */
function nextTo(names: readonly string[], gone: string, action: 'add' | 'remove'): string {
  const at = names.indexOf(gone);
  const heir = names[at + 1] ?? names[at - 1];
  return heir === undefined ? 'search' : `${action}:${heir}`;
}
