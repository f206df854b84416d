import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

import { useSpeech } from '../../speech.ts';
import type { Offer } from './offer-choices.ts';

type Props = {
  readonly label: string;
  readonly chosen: readonly Offer[];
  readonly onRemove: (value: string) => void;
};

/** The values chosen so far, each with a way out. */
export function ChosenList({ label, chosen, onRemove }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.ask.chosen({ label })}>
      {chosen.map((one) => (
        <li key={one.value}>
          <Button
            size="small"
            icon={<DismissRegular />}
            iconPosition="after"
            aria-label={words.ask.remove({ label: one.label })}
            onClick={() => onRemove(one.value)}
          >
            {one.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});
