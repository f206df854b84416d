import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Note } from '../../components/note.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';

type State = Dataset['example'] | 'loading' | 'failed';

/** The fields of an example row, which come with the whole dataset. */
export function ExampleFields({ id }: { readonly id: string }) {
  const { words } = useSpeech();
  const state = useExample(id);
  if (state === 'loading') return <LoadingNote />;
  if (state === 'failed') return <Note>{words.find.exampleFailed}</Note>;
  return <Fields example={state} />;
}

function useExample(id: string): State {
  const { loadDataset } = usePane();
  const [state, setState] = useState<State>('loading');
  useEffect(() => {
    let isWanted = true;
    const settle = (next: State): void => {
      if (isWanted) setState(next);
    };
    loadDataset(id).then(
      (dataset) => settle(dataset?.example ?? 'failed'),
      () => settle('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [id, loadDataset]);
  return state;
}

/** As much as one takes in at a glance. */
const SHOWN = 6;

function Fields({ example }: { readonly example: Dataset['example'] }) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const fields = Object.entries(example);
  const more = fields.length - SHOWN;
  return (
    <>
      <dl className={styles.fields}>
        {fields.slice(0, SHOWN).map(([name, value]) => (
          <div key={name} className={styles.field}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{format.cell(value, 'any')}</dd>
          </div>
        ))}
      </dl>
      {more > 0 && <p className={styles.more}>{format.plural(words.find.moreFields, more)}</p>}
    </>
  );
}

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

const useStyles = makeStyles({
  fields: { margin: 0, display: 'grid', gap: '2px' },
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: tokens.spacingHorizontalS },
  name: { ...small, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { ...small, margin: 0, overflowWrap: 'anywhere' },
  more: { ...small, margin: 0, color: tokens.colorNeutralForeground2 },
});
