import { makeStyles, tokens } from '@fluentui/react-components';

import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import type { PickableColumn } from './pickable-columns.ts';

/** Type and privacy tier of a column, in words. */
export function useColumnFacts(): (column: PickableColumn) => string {
  const { words } = useSpeech();
  const { columns } = useChooseWords();
  return ({ type, tier, meaning }) =>
    [words.preview.types[type], ...(meaning === undefined ? [] : [columns.hasMeaning]), columns.tiers[tier]].join(
      ' · ',
    );
}

/** Name and facts, one above the other. */
export function ColumnName({ column }: { readonly column: PickableColumn }) {
  const styles = useStyles();
  const factsOf = useColumnFacts();
  return (
    <span className={styles.root}>
      <span className={styles.name}>{column.name}</span> <span className={styles.facts}>{factsOf(column)}</span>
    </span>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere', textAlign: 'start' },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
