import { Button, SearchBox, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';

import type { SourceId } from '../../../core/errors.ts';
import type { Dataset } from '../../../datasets/dataset.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { AccessNote, useLock } from '../../components/access-note.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './find.styles.ts';
import { EVERYTHING, useFind, type FoundGroup, type Search } from './use-find.ts';

type Props = {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly onChoose: (dataset: Dataset) => void;
  readonly arrived: boolean;
};

/** Everything a person can ask for, by source. */
export function Find({ search, onSearch, onChoose, arrived }: Props) {
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
        groups.map((group) => <SourceGroup key={group.source} {...group} onChoose={onChoose} />)
      )}
    </div>
  );
}

type GroupProps = FoundGroup & { readonly onChoose: (dataset: Dataset) => void };

function SourceGroup({ source, datasets, onChoose }: GroupProps) {
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
            <DatasetButton dataset={dataset} onChoose={onChoose} />
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

function DatasetButton({
  dataset,
  onChoose,
}: {
  readonly dataset: Dataset;
  readonly onChoose: (dataset: Dataset) => void;
}) {
  const styles = useStyles();
  const { language } = useSpeech();
  const description = useId();
  const lock = useLock(dataset.source);
  return (
    <div className={styles.dataset}>
      <button type="button" className={styles.title} aria-describedby={description} onClick={() => onChoose(dataset)}>
        {dataset.title[language]}
      </button>
      <p id={description} className={styles.description}>
        {dataset.description[language]}
        {lock !== undefined && <span className={styles.lock}>{lock}</span>}
      </p>
      <p className={styles.formula}>{dataset.functionName}</p>
    </div>
  );
}
