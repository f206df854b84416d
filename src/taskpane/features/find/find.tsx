import { Button, SearchBox, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';

import type { SourceId } from '../../../core/errors.ts';
import type { DatasetSummary } from '../../../datasets/dataset-summary.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { AccessNote, useLock } from '../../components/access-note.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureText } from '../../components/failure-text.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './find.styles.ts';
import { EVERYTHING, useFind, type FoundGroup, type Search } from './use-find.ts';

/** Choosing a dataset takes a moment, and may fail. */
type Choosing = {
  readonly onChoose: (id: string) => void;
  /** What was chosen and is not there yet; with an error, why it did not come. */
  readonly opening: { readonly id: string; readonly error?: unknown } | undefined;
};

type Props = Choosing & {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly arrived: boolean;
};

/** Everything a person can ask for, by source. */
export function Find({ search, onSearch, arrived, ...choosing }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const { sources, groups, summary } = useFind(search);
  const box = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onSearch(EVERYTHING);
    box.current?.focus();
  };
  return (
    <div className={styles.root}>
      <ScreenHeading arrived={arrived}>{words.find.title}</ScreenHeading>
      <div className={styles.search}>
        <SearchBox
          className={styles.box}
          aria-label={words.find.search}
          placeholder={words.find.placeholder}
          ref={(element) => {
            box.current = element;
          }}
          value={search.text}
          onChange={(_, { value }) => onSearch({ ...search, text: value })}
        />
        <Select
          className={styles.filter}
          aria-label={words.find.source}
          value={search.source ?? ''}
          onChange={(_, { value }) => onSearch({ ...search, source: sources.find((source) => source === value) })}
        >
          <option value="">{words.find.allSources}</option>
          {sources.map((source) => (
            <option key={source} value={source}>
              {SOURCE_NAMES[source][language]}
            </option>
          ))}
        </Select>
      </div>
      {groups.length === 0 ? (
        <EmptyState icon={<SearchRegular />} title={summary} advice={words.find.nothingAdvice}>
          <Button onClick={clear}>{words.find.clear}</Button>
        </EmptyState>
      ) : (
        groups.map((group) => <SourceGroup key={group.source} {...group} {...choosing} />)
      )}
    </div>
  );
}

type GroupProps = FoundGroup & Choosing;

function SourceGroup({ source, datasets, ...choosing }: GroupProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const title = useId();
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h2 id={title} className={styles.source}>
        <SourceName source={source} />
      </h2>
      <p className={styles.about}>{words.sources[source]}</p>
      <AccessNote source={source} />
      <ul className={styles.list}>
        {datasets.map((dataset) => (
          <li key={dataset.id}>
            <DatasetButton dataset={dataset} onChoose={choosing.onChoose} />
            {choosing.opening?.id === dataset.id && <OpeningState {...choosing.opening} {...choosing} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceName({ source }: { readonly source: SourceId }) {
  const { language } = useSpeech();
  return SOURCE_NAMES[source][language];
}

type ButtonProps = Pick<Choosing, 'onChoose'> & { readonly dataset: DatasetSummary };

function DatasetButton({ dataset, onChoose }: ButtonProps) {
  const styles = useStyles();
  const description = useId();
  const lock = useLock(dataset.source);
  return (
    <div className={styles.dataset}>
      <button
        type="button"
        className={styles.title}
        aria-describedby={description}
        onClick={() => onChoose(dataset.id)}
      >
        {dataset.title}
      </button>
      <p id={description} className={styles.description}>
        {dataset.description}
        {lock !== undefined && <span className={styles.lock}>{lock}</span>}
      </p>
      <p className={styles.formula}>{dataset.functionName}</p>
    </div>
  );
}

type OpeningProps = NonNullable<Choosing['opening']> & Pick<Choosing, 'onChoose'>;

function OpeningState({ id, error, onChoose }: OpeningProps) {
  const styles = useStyles();
  return (
    <div className={styles.opening}>
      {error === undefined ? <LoadingNote /> : <NotOpened error={error} onRetry={() => onChoose(id)} />}
    </div>
  );
}

/** Words and a button only: without a connection nothing larger could be fetched to say that there is none. */
function NotOpened({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { words } = useSpeech();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'li', 'button');
  return (
    <div ref={root}>
      <FailureText error={error} />
      <Button size="small" onClick={onRetry}>
        {words.general.retry}
      </Button>
    </div>
  );
}
