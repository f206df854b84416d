import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { SourceId } from '../../../core/errors.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { useSpeech } from '../../speech.ts';
import type { SourceCount } from './use-find.ts';

type Props = {
  readonly counts: readonly SourceCount[];
  readonly total: number;
  readonly chosen: SourceId | undefined;
  readonly onChoose: (source: SourceId | undefined) => void;
};

/** Which source to look in, and how much each has of what is looked for. */
export function SourceChips({ counts, total, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  return (
    <fieldset aria-label={words.find.source} className={styles.root}>
      <Chip
        label={words.find.allSources}
        count={total}
        isChosen={chosen === undefined}
        onChoose={() => onChoose(undefined)}
      />
      {counts.map(({ source, count }) => (
        <Chip
          key={source}
          label={SOURCE_NAMES[source][language]}
          count={count}
          isChosen={chosen === source}
          onChoose={() => onChoose(chosen === source ? undefined : source)}
        />
      ))}
    </fieldset>
  );
}

type ChipProps = {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Chip({ label, count, isChosen, onChoose }: ChipProps) {
  const styles = useStyles();
  const { format } = useSpeech();
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={mergeClasses(styles.chip, isChosen && styles.chosen)}
      onClick={onChoose}
    >
      {label} <span className={styles.count}>{format.count(count)}</span>
    </button>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: 'none',
    minInlineSize: 0,
  },
  chip: {
    minHeight: '28px',
    paddingBlock: 0,
    paddingInline: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    borderTopColor: tokens.colorBrandBackground,
    borderRightColor: tokens.colorBrandBackground,
    borderBottomColor: tokens.colorBrandBackground,
    borderLeftColor: tokens.colorBrandBackground,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    // Forced colours paint over the background that says which one is chosen.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
});
