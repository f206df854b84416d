import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useId } from 'react';

import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { ColumnName } from './column-facts.tsx';
import { isSensitive, type PickableColumn } from './pickable-columns.ts';
import { useListStyles } from './column-picker.styles.ts';
import { useArrowKeys } from './use-arrow-keys.ts';

type Props = {
  readonly columns: readonly PickableColumn[];
  /** All that are not chosen, whatever is searched for. */
  readonly count: number;
  /** Whether what is searched for is among the chosen ones. */
  readonly isChosen: boolean;
  readonly onAdd: (column: PickableColumn) => void;
};

/** What can be added, one press each. */
export function AvailableColumns({ columns, count, isChosen, onAdd }: Props) {
  const lists = useListStyles();
  const styles = useStyles();
  const title = useId();
  const { format } = useSpeech();
  const { columns: words } = useChooseWords();
  const list = useArrowKeys<HTMLUListElement>();
  return (
    <div className={lists.part}>
      <h2 id={title} className={lists.title}>
        {words.available({ count: format.count(count) })}
      </h2>
      {count === 0 && <p className={lists.note}>{words.allChosen}</p>}
      {count > 0 && columns.length === 0 && !isChosen && <p className={lists.note}>{words.nothing}</p>}
      {columns.length > 0 && (
        <ul ref={list} className={lists.list} aria-labelledby={title}>
          {columns.map((column) => (
            <li key={column.name}>
              <Button
                appearance="subtle"
                className={styles.add}
                icon={isSensitive(column) ? <LockClosedRegular /> : <AddRegular />}
                data-pick={`add:${column.name}`}
                onClick={() => onAdd(column)}
              >
                <ColumnName column={column} />
                <span className={lists.hidden}> {words.add}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {columns.some(isSensitive) && <p className={lists.note}>{words.sensitive}</p>}
    </div>
  );
}

const useStyles = makeStyles({
  add: {
    width: '100%',
    maxWidth: 'none',
    minWidth: 0,
    justifyContent: 'flex-start',
    borderRadius: 0,
    paddingInline: tokens.spacingHorizontalS,
  },
});
