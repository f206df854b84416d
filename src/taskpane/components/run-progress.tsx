import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import { useSpeech } from '../speech.ts';
import { useAnnounce } from './announcer.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useReveal } from './use-reveal.ts';

type Props = {
  /** What is being done. */
  readonly label: string;
  /** How far it is, in words. */
  readonly detail?: string | undefined;
  /** 0 to 1; undefined while nobody knows. */
  readonly value?: number | undefined;
  readonly onCancel: () => void;
};

const SPOKEN_EVERY_MS = 5000;

export function RunProgress({ label, detail, value, onCancel }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  useSpokenProgress(label, detail);
  const root = useReveal();
  useFocusKept(root, 'main');
  return (
    <div ref={root} className={styles.root} aria-busy="true">
      <div className={styles.words}>
        <div className={styles.label}>{label}</div>
        {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      </div>
      <Button size="small" onClick={onCancel}>
        {words.general.cancel}
      </Button>
      <ProgressBar
        className={styles.bar}
        aria-label={label}
        {...(value === undefined ? {} : { value })}
        thickness="large"
      />
    </div>
  );
}

/** The label at once, then how far it is now and then: every page would drown a listener. */
function useSpokenProgress(label: string, detail: string | undefined): void {
  const announce = useAnnounce();
  const latest = useRef(detail);
  useEffect(() => {
    latest.current = detail;
  });
  useEffect(() => {
    announce(label);
    const timer = setInterval(() => latest.current !== undefined && announce(latest.current), SPOKEN_EVERY_MS);
    return () => clearInterval(timer);
  }, [announce, label]);
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
  },
  words: { minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  bar: { gridColumnStart: 1, gridColumnEnd: 3 },
});
