import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { fold } from '../../fold.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { useAnnounce } from '../announcer.tsx';
import { AvailableColumns } from './available-columns.tsx';
import { ChosenColumns } from './chosen-columns.tsx';
import { useColumnFacts } from './column-facts.tsx';
import { useListStyles } from './column-picker.styles.ts';
import type { PickableColumn } from './pickable-columns.ts';
import { toPicked } from './picked-columns.ts';
import { useColumnPicking } from './use-column-picking.ts';
import { useFocusByKey } from './use-focus-by-key.ts';
import { useSubTables } from './use-sub-tables.ts';

const ConsentDialog = lazy(async () => ({ default: (await import('../consent-dialog.tsx')).ConsentDialog }));

type Props = {
  readonly dataset: Dataset;
  readonly columns: readonly PickableColumn[];
  /** Names of the columns chosen, in order; with those of meanings. */
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Back to the columns of a question without a choice; undefined when they are chosen. */
  readonly onReset: (() => void) | undefined;
};

/** Fewer than this are seen at a glance. */
const SEARCHED_FROM = 10;

/** Which columns, in which order: two lists, worked by buttons and keys. */
export function ColumnPicker({ dataset, columns, names, onChange, onReset }: Props) {
  const styles = useStyles();
  const lists = useListStyles();
  const { columns: words } = useChooseWords();
  const { format } = useSpeech();
  const { access } = usePane();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const { available, offered } = useOffered({ columns, names, search });
  const subTables = useSubTables(dataset);
  const { root, focusNext } = useFocusByKey();
  const picking = useColumnPicking({ dataset, columns, names, onChange, offered, focusNext });
  const { asking } = picking;
  const counts = { count: format.count(offered.length), all: format.count(available.length) };
  return (
    <div ref={root} className={styles.root}>
      <ChosenColumns picking={picking} subTables={subTables} />
      <Button
        size="small"
        className={styles.reset}
        disabledFocusable={onReset === undefined}
        onClick={() => {
          onReset?.();
          announce(words.wasReset);
        }}
      >
        {words.reset}
      </Button>
      {columns.length > SEARCHED_FROM && (
        <div className={lists.part}>
          <SearchBox
            className={styles.search}
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            data-pick="search"
            onChange={(_, { value }) => setSearch(value)}
            // In a form, Enter would send it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <output className={lists.note}>{search.trim() !== '' && words.found(counts)}</output>
        </div>
      )}
      <AvailableColumns columns={offered} count={available.length} onAdd={picking.add} />
      {asking && (
        <Suspense fallback={null}>
          <ConsentDialog
            consent={access.consent}
            source={dataset.source}
            dataset={dataset}
            input={{ columns: asking.name }}
            onAgreed={picking.agreed}
            onClose={picking.declined}
          />
        </Suspense>
      )}
    </div>
  );
}

type Offering = Pick<Props, 'columns' | 'names'> & { readonly search: string };

/** The columns that are not chosen yet, and those of them that a search is about: by name, type or tier. */
function useOffered({ columns, names, search }: Offering) {
  const factsOf = useColumnFacts();
  const picked = new Set(toPicked(names, columns).map(({ column }) => column.name));
  const available = columns.filter(({ name }) => !picked.has(name));
  const wanted = fold(search);
  const offered = available.filter((column) => fold(`${column.name} ${factsOf(column)}`).includes(wanted));
  return { available, offered };
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  reset: { justifySelf: 'start' },
  search: { maxWidth: 'none', minWidth: 0 },
});
