import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { useAnnounce } from '../announcer.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { AvailableColumns } from './available-columns.tsx';
import { ChosenColumns } from './chosen-columns.tsx';
import { useColumnFacts } from './column-facts.tsx';
import { ColumnSearch } from './column-search.tsx';
import { synonymsOf } from './column-synonyms.ts';
import type { PickableColumn } from './pickable-columns.ts';
import { toPicked } from './picked-columns.ts';
import { searchColumns } from './search-columns.ts';
import { useColumnPicking } from './use-column-picking.ts';
import { useFocusByKey } from './use-focus-by-key.ts';
import { useSubTables } from './use-sub-tables.ts';
import { WholeChoice } from './whole-choice.tsx';

const ConsentDialog = lazyPart(async () => (await import('../consent-dialog.tsx')).ConsentDialog);

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
export function ColumnPicker({ dataset, columns, names: asked, onChange, onReset }: Props) {
  const styles = useStyles();
  const { columns: words } = useChooseWords();
  const { format } = useSpeech();
  const { access } = usePane();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  // What was asked for stays so until something is chosen instead.
  const [isCleared, setCleared] = useState(false);
  const names = isCleared ? [] : asked;
  const { available, offered, found } = useOffered({ columns, names, search });
  const subTables = useSubTables(dataset);
  const { root, focusNext } = useFocusByKey();
  const choose = (next: readonly string[]): void => {
    setCleared(false);
    onChange(next);
  };
  const picking = useColumnPicking({ dataset, columns, names, onChange: choose, offered, focusNext });
  const { asking } = picking;
  const isSearched = columns.length > SEARCHED_FROM;
  const clear = (): void => {
    setCleared(true);
    focusNext(isSearched ? 'search' : `add:${columns[0]?.name}`);
    announce(words.cleared);
  };
  const reset = (): void => {
    setCleared(false);
    onReset?.();
    announce(words.wasReset);
  };
  const counts = { count: format.count(offered.length), all: format.count(available.length) };
  const sentence = [words.found(counts), ...(found.length > 0 ? [words.foundChosen({ names: found.join(', ') })] : [])];
  return (
    <div ref={root} className={styles.root}>
      <ChosenColumns picking={picking} subTables={subTables} />
      <WholeChoice
        onClear={isCleared ? undefined : clear}
        onReset={onReset === undefined && !isCleared ? undefined : reset}
      />
      {isSearched && <ColumnSearch value={search} onChange={setSearch} found={sentence.join('. ')} />}
      <AvailableColumns columns={offered} count={available.length} isChosen={found.length > 0} onAdd={picking.add} />
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

/** The columns that are not chosen yet, those of them that a search is about, and the chosen ones that it names. */
function useOffered({ columns, names, search }: Offering) {
  const factsOf = useColumnFacts();
  const picked = new Set(toPicked(names, columns).map(({ column }) => column.name));
  const available = columns.filter(({ name }) => !picked.has(name));
  const offered = searchColumns(available, search, (column) => [
    column.name,
    factsOf(column),
    ...synonymsOf(column.name),
  ]);
  const found = searchColumns([...picked], search, (name) => [name, ...synonymsOf(name)]).slice(0, SHOWN_CHOSEN);
  return { available, offered, found };
}

/** More names than this say less. */
const SHOWN_CHOSEN = 4;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
});
