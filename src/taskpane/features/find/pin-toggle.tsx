import { makeStyles, tokens } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';

import type { DatasetSummary } from '../../../datasets/dataset-summary.ts';
import { useSpeech } from '../../speech.ts';

type Props = {
  readonly dataset: DatasetSummary;
  readonly isPinned: boolean;
  readonly onToggle: () => void;
};

/** A star that is on or off: a checkbox by nature, so that its state is told and the space bar sets it. */
export function PinToggle({ dataset, isPinned, onToggle }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const label = words.find.pin({ title: dataset.title });
  return (
    <label className={styles.root} title={label}>
      <input type="checkbox" className={styles.box} aria-label={label} checked={isPinned} onChange={onToggle} />
      {isPinned ? <StarFilled className={styles.on} aria-hidden /> : <StarRegular aria-hidden />}
    </label>
  );
}

const useStyles = makeStyles({
  root: {
    position: 'relative',
    zIndex: 1,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '18px',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  box: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  on: { color: tokens.colorBrandForeground1 },
});
