import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { useChooseWords } from '../../use-choose-words.ts';

type Props = {
  /** undefined when nothing is chosen. */
  readonly onClear: (() => void) | undefined;
  /** undefined when the usual columns are chosen. */
  readonly onReset: (() => void) | undefined;
};

/** What is done to all the columns at once. */
export function WholeChoice({ onClear, onReset }: Props) {
  const styles = useStyles();
  const { columns: words } = useChooseWords();
  return (
    <div className={styles.root}>
      <Button size="small" disabledFocusable={onClear === undefined} onClick={onClear}>
        {words.clear}
      </Button>
      <Button size="small" disabledFocusable={onReset === undefined} onClick={onReset}>
        {words.reset}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
