import { useId } from 'react';

import type { Catalogue } from '../../../datasets/dataset-summary.ts';
import { DatasetItem, type ItemActions } from './dataset-item.tsx';
import { useStyles } from './find.styles.ts';

type Props = { readonly label: string; readonly datasets: Catalogue; readonly actions: ItemActions };

/** What someone pinned, or asked last. */
export function OwnList({ label, datasets, actions }: Props) {
  const styles = useStyles();
  const title = useId();
  if (datasets.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h2 id={title} className={styles.source}>
        {label}
      </h2>
      <ul className={styles.list}>
        {datasets.map((dataset) => (
          <DatasetItem key={dataset.id} dataset={dataset} isBrief {...actions} />
        ))}
      </ul>
    </section>
  );
}
