import { useId, useLayoutEffect, useRef } from 'react';

import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { ChosenColumn } from './chosen-column.tsx';
import { useListStyles } from './column-picker.styles.ts';
import { useArrowKeys } from './use-arrow-keys.ts';
import type { SubTables } from './use-sub-tables.ts';
import type { ColumnPicking } from './use-column-picking.ts';

type Props = { readonly picking: ColumnPicking; readonly subTables: SubTables };

/** What the table gets, in its order. */
export function ChosenColumns({ picking, subTables }: Props) {
  const lists = useListStyles();
  const title = useId();
  const { format } = useSpeech();
  const { columns: words } = useChooseWords();
  const list = useArrowKeys<HTMLOListElement>();
  const { picked } = picking;
  const count = useRef(picked.length);
  useLayoutEffect(() => {
    // What is added comes last, and may be out of sight there.
    if (picked.length > count.current) showEnd(list.current);
    count.current = picked.length;
  });
  return (
    <div className={lists.part}>
      <h2 id={title} className={lists.title}>
        {words.chosen({ count: format.count(picked.length) })}
      </h2>
      {picked.length === 0 && <p className={lists.note}>{words.cleared}</p>}
      <ol ref={list} className={lists.list} aria-labelledby={title} hidden={picked.length === 0}>
        {picked.map((one, at) => (
          <ChosenColumn
            key={one.column.name}
            picked={one}
            at={at}
            isLast={at === picked.length - 1}
            picking={picking}
            subTable={subTables.get(one.column.name)}
          />
        ))}
      </ol>
      {picked.length === 1 && <p className={lists.note}>{words.atLeastOne}</p>}
      <p className={lists.note}>{words.keys}</p>
    </div>
  );
}

function showEnd(list: Element | null): void {
  if (list) list.scrollTop = list.scrollHeight;
}
