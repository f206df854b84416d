import { useId, useRef } from 'react';

import type { DatasetSummary } from '../../../datasets/dataset-summary.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { useLock } from '../../components/access-note.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { ExampleRow } from './example-row.tsx';
import { TITLE, walkTitles } from './find-keys.ts';
import { useStyles } from './find.styles.ts';
import { OpeningState, type Choosing } from './opening-state.tsx';
import { PinToggle } from './pin-toggle.tsx';

export type ItemActions = Choosing & {
  readonly isPinned: (id: string) => boolean;
  readonly onPin: (dataset: DatasetSummary) => void;
};

type Props = ItemActions & {
  readonly dataset: DatasetSummary;
  /** Its name and its source only: whoever pinned it or asked it knows what it is. */
  readonly isBrief?: boolean;
};

/** One dataset of the list: chosen by its name, pinned by its star, shown by an example row. */
export function DatasetItem({ dataset, isBrief = false, isPinned, onPin, ...choosing }: Props) {
  const styles = useStyles();
  const { language } = useSpeech();
  const description = useId();
  const lock = useLock(dataset.source);
  const root = useRef<HTMLLIElement>(null);
  // A star that is unset in the list of pinned ones goes with its row.
  useFocusKept(root, 'main', 'input[type=search]');
  return (
    <li ref={root}>
      <div className={styles.dataset}>
        <div className={styles.head}>
          <button
            type="button"
            className={styles.title}
            aria-describedby={description}
            {...{ [TITLE]: '' }}
            onKeyDown={walkTitles}
            onClick={() => choosing.onChoose(dataset.id)}
          >
            {dataset.title}
          </button>
          <PinToggle dataset={dataset} isPinned={isPinned(dataset.id)} onToggle={() => onPin(dataset)} />
        </div>
        <p id={description} className={styles.description}>
          {isBrief ? SOURCE_NAMES[dataset.source][language] : dataset.description}
          {lock !== undefined && <span className={styles.lock}>{lock}</span>}
        </p>
        {!isBrief && (
          <>
            <p className={styles.formula}>{dataset.functionName}</p>
            <ExampleRow dataset={dataset} />
          </>
        )}
      </div>
      {choosing.opening?.id === dataset.id && <OpeningState {...choosing.opening} onChoose={choosing.onChoose} />}
    </li>
  );
}
