import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly advice: string;
  /** It is all that the screen shows: its title is that of the screen. */
  readonly isScreen?: boolean;
  readonly children?: ReactNode;
};

/** Nothing here yet, why, and the way on. */
export function EmptyState({ icon, title, advice, isScreen = false, children }: Props) {
  const styles = useStyles();
  const Title = isScreen ? 'h1' : 'p';
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Title className={styles.title}>{title}</Title>
      <p className={styles.advice}>{advice}</p>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalL,
  },
  icon: { fontSize: '32px', lineHeight: '32px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  advice: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
