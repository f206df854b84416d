import { lazy, useState, useTransition } from 'react';

import type { Dataset, Question } from '../../datasets/dataset.ts';
import type { FormValues } from '../components/param-fields/form-values.ts';
import { EVERYTHING, Find } from '../features/find/index.ts';
import { noteAsked } from '../kept-ids.ts';
import { OpenDatasetProvider } from '../dataset-opening.ts';
import { usePane } from '../pane.ts';
import { useSpeech } from '../speech.ts';
import { recallValues, rememberValues } from './remembered-values.ts';
import { useDrafts } from './use-drafts.ts';
import { useOpening } from './use-opening.ts';

const Ask = lazy(async () => ({ default: (await import('../features/ask/index.ts')).Ask }));
const Preview = lazy(async () => ({ default: (await import('../features/preview/index.ts')).Preview }));

type Screen =
  | { readonly name: 'find' }
  | {
      readonly name: 'ask';
      readonly dataset: Dataset;
      readonly values: FormValues | undefined;
      readonly refused?: unknown;
    }
  | { readonly name: 'preview'; readonly dataset: Dataset; readonly values: FormValues; readonly question: Question };

type Props = {
  /** Told whether the reader has left the search for a dataset. */
  readonly onAsking: (isAsking: boolean) => void;
};

/** From a word typed to a table inserted: find, ask, preview. */
export function DataScreens({ onAsking }: Props) {
  const { storage } = usePane();
  const { words } = useSpeech();
  const [screen, setScreen] = useState<Screen>({ name: 'find' });
  const [hasMoved, setHasMoved] = useState(false);
  const [search, setSearch] = useState(EVERYTHING);

  const drafts = useDrafts();
  const [isMoving, startMove] = useTransition();

  const go = (next: Screen): void => {
    if (next.name === 'preview') noteAsked(storage, next.dataset.id);
    // The screen on view stays until the next one is there, also when that must be fetched first.
    startMove(() => {
      setHasMoved(true);
      setScreen(next);
      onAsking(next.name !== 'find');
    });
  };
  const show = (dataset: Dataset): void =>
    go(firstScreen(dataset, drafts.valuesFor(dataset, recallValues(storage, dataset))));
  const { open, opening } = useOpening({ onOpen: show, isMoving });

  switch (screen.name) {
    case 'find':
      return <Find search={search} onSearch={setSearch} onChoose={open} opening={opening} arrived={hasMoved} />;
    case 'ask': {
      const { dataset, values, refused } = screen;
      return (
        <OpenDatasetProvider value={drafts.openFrom(dataset, open)}>
          <Ask
            key={dataset.id}
            dataset={dataset}
            values={values}
            refused={refused}
            onBack={() => go({ name: 'find' })}
            onAsked={(asked) => {
              rememberValues(storage, dataset, asked.values);
              go({ name: 'preview', dataset, ...asked });
            }}
          />
        </OpenDatasetProvider>
      );
    }
    case 'preview': {
      const { dataset, values, question } = screen;
      const isAsked = dataset.params.length > 0;
      return (
        <OpenDatasetProvider value={drafts.openFrom(dataset, open)}>
          <Preview
            dataset={dataset}
            values={values}
            question={question}
            backLabel={isAsked ? words.preview.back : words.ask.back}
            onBack={(refused, now = values) =>
              go(isAsked ? { name: 'ask', dataset, values: now, refused } : { name: 'find' })
            }
          />
        </OpenDatasetProvider>
      );
    }
  }
}

/** A dataset without parameters leaves nothing to ask. */
function firstScreen(dataset: Dataset, values: FormValues | undefined): Screen {
  if (dataset.params.length > 0) return { name: 'ask', dataset, values };
  return { name: 'preview', dataset, values: {}, question: dataset.question({}) };
}
