import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId } from 'react';

import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { AccessNote } from '../../components/access-note.tsx';
import { useSpeech } from '../../speech.ts';
import { DatasetItem, type ItemActions } from './dataset-item.tsx';
import { useStyles } from './find.styles.ts';
import type { FoundGroup } from './use-find.ts';

type Props = FoundGroup & {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly actions: ItemActions;
};

/** What one source has of what is looked for. */
export function SourceGroup({ source, datasets, isOpen, onToggle, actions }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const title = useId();
  const list = useId();
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h2 className={styles.source}>
        <button
          type="button"
          id={title}
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          onClick={onToggle}
        >
          {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          {SOURCE_NAMES[source][language]}
        </button>
      </h2>
      <p className={styles.about}>{words.sources[source]}</p>
      {isOpen && (
        <div id={list}>
          <AccessNote source={source} />
          <ul className={styles.list}>
            {datasets.map((dataset) => (
              <DatasetItem key={dataset.id} dataset={dataset} {...actions} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
