import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { TOUR_WORDS } from '../../../messages/tour.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useSpeech } from '../../speech.ts';

type Props = {
  /** Asked for, so it takes the focus; else it only says that it is there. */
  readonly isAsked: boolean;
  /** The step that the reader's own doing has come to; going further there goes further here. */
  readonly reached: number;
  readonly onClose: () => void;
};

/** Three steps below the screen: nothing waits for them, and everything goes on working meanwhile. */
export function Tour({ isAsked, reached, onClose }: Props) {
  const styles = useStyles();
  const { language, format } = useSpeech();
  const words = TOUR_WORDS[language];
  const { steps } = words;
  const [at, setAt] = useFollowing(reached, isAsked);
  const heading = useArrival(isAsked);
  const announce = useAnnounce();
  const title = useId();
  const step = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  const go = (next: number): void => {
    setAt(next);
    heading.current?.focus();
  };
  const close = (): void => {
    announce(words.foundAgain);
    onClose();
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  return (
    <aside aria-labelledby={title} className={styles.root}>
      <h2 id={title} className={styles.label}>
        {words.label}
      </h2>
      <p ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading({ step: format.count(at + 1), steps: format.count(steps.length), title: step.title })}
      </p>
      <p className={styles.text}>{step.text}</p>
      <div className={styles.buttons}>
        {!isLast && (
          <Button size="small" appearance="subtle" onClick={close} onKeyDown={closeOnEscape}>
            {words.skip}
          </Button>
        )}
        {at > 0 && (
          <Button size="small" onClick={() => go(at - 1)} onKeyDown={closeOnEscape}>
            {words.previous}
          </Button>
        )}
        <Button
          size="small"
          appearance="primary"
          onClick={() => (isLast ? close() : go(at + 1))}
          onKeyDown={closeOnEscape}
        >
          {isLast ? words.done : words.next}
        </Button>
      </div>
    </aside>
  );
}

/** The step on view. Who asks for the tour gets it from its start. */
function useFollowing(reached: number, isAsked: boolean) {
  const [at, setAt] = useState(isAsked ? 0 : reached);
  const [known, setKnown] = useState(reached);
  if (known !== reached) {
    setKnown(reached);
    setAt(Math.max(at, reached));
  }
  return [at, setAt] as const;
}

function useArrival(isAsked: boolean) {
  const { language } = useSpeech();
  const announce = useAnnounce();
  const heading = useRef<HTMLParagraphElement>(null);
  const [first] = useState(TOUR_WORDS[language].started);
  useEffect(() => {
    if (isAsked) heading.current?.focus();
    else announce(first);
  }, [announce, first, isAsked]);
  return heading;
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '45vh',
    overflowY: 'auto',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  text: { marginBlock: tokens.spacingVerticalXS, marginInline: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});
