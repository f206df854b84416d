import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

import { useToDoctor } from '../navigation.ts';
import { useSpeech } from '../speech.ts';
import type { HelpList as HelpListPart } from './help-list.tsx';

const None: typeof HelpListPart = () => <></>;

// What it leads to cannot be fetched either, where it cannot be fetched itself.
const HelpList = lazy(() =>
  import('./help-list.tsx').then(
    (module) => ({ default: module.HelpList }),
    () => ({ default: None }),
  ),
);

export type HelpMenuProps = {
  readonly onTour: () => void;
  /** Where the focus goes when what it opened is closed. */
  readonly buttonRef: (button: HTMLElement | null) => void;
};

/** The ways to help. A disclosure: Fluent's menu would bring more than the whole rest of the header. */
export function HelpMenu({ onTour, buttonRef }: HelpMenuProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const toDoctor = useToDoctor();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const closeWhenLeft = ({ relatedTarget }: FocusEvent): void => {
    if (!root.current?.contains(relatedTarget)) setOpen(false);
  };
  const choosing = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <div ref={root} className={styles.root} onBlur={closeWhenLeft}>
      <Button
        ref={buttonRef}
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={words.navigation.help}
        title={words.navigation.help}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={closeOnEscape}
      />
      {isOpen && (
        <div id={id} className={styles.list}>
          <Suspense>
            <HelpList
              onKeyDown={closeOnEscape}
              actions={[
                { label: words.navigation.tour, act: choosing(onTour) },
                ...(toDoctor ? [{ label: words.general.checkConnection, act: choosing(toDoctor) }] : []),
              ]}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { position: 'relative' },
  list: {
    position: 'absolute',
    zIndex: 10,
    insetInlineEnd: 0,
    top: '100%',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});
