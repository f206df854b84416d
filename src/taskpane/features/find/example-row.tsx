import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';

import type { DatasetSummary } from '../../../datasets/dataset-summary.ts';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Note } from '../../components/note.tsx';
import { useSpeech } from '../../speech.ts';

// What cannot be fetched says so in words that are here already.
const ExampleFields = lazy(() =>
  import('./example-fields.tsx').then(
    (module) => ({ default: module.ExampleFields }),
    () => ({ default: NotThere }),
  ),
);

/** What one row may look like, on demand: the summary of a dataset is too small to hold one. */
export function ExampleRow({ dataset }: { readonly dataset: DatasetSummary }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.root} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary} aria-label={words.find.exampleOf({ title: dataset.title })}>
        {words.find.example}
      </summary>
      {isOpen && (
        <Suspense fallback={<LoadingNote />}>
          <ExampleFields id={dataset.id} />
        </Suspense>
      )}
    </details>
  );
}

function NotThere(_: { readonly id: string }) {
  const { words } = useSpeech();
  return <Note>{words.find.exampleFailed}</Note>;
}

const useStyles = makeStyles({
  root: { position: 'relative', zIndex: 1 },
  summary: {
    fontSize: tokens.fontSizeBase200,
    width: 'fit-content',
    minHeight: '24px',
    lineHeight: '24px',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    paddingInlineEnd: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
