import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

import { useToDoctor } from '../navigation.ts';
import { useSpeech } from '../speech.ts';

export type HelpMenuProps = {
  readonly onTour: () => void;
  /** Where the focus goes when what it opened is closed. */
  readonly buttonRef: (button: HTMLElement | null) => void;
};

/** The ways to help. A disclosure: Fluent's menu would bring more than the whole rest of the header. */
export function HelpMenu({ onTour, buttonRef }: HelpMenuProps) {
  const styles = useStyles();
  const { words, language } = useSpeech();
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
        <ul id={id} className={styles.list}>
          <li>
            <Link
              className={styles.item}
              href={`help/${language}/index.html`}
              target="_blank"
              rel="noopener"
              aria-label={`${words.navigation.helpPages}, ${words.general.opensElsewhere}`}
              onKeyDown={closeOnEscape}
            >
              {words.navigation.helpPages}
            </Link>
          </li>
          <MenuAction label={words.navigation.tour} onChosen={choosing(onTour)} onKeyDown={closeOnEscape} />
          {toDoctor && (
            <MenuAction label={words.general.checkConnection} onChosen={choosing(toDoctor)} onKeyDown={closeOnEscape} />
          )}
        </ul>
      )}
    </div>
  );
}

type MenuActionProps = {
  readonly label: string;
  readonly onChosen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function MenuAction({ label, onChosen, onKeyDown }: MenuActionProps) {
  const styles = useStyles();
  return (
    <li>
      <Link as="button" className={styles.item} onKeyDown={onKeyDown} onClick={onChosen}>
        {label}
      </Link>
    </li>
  );
}

const useStyles = makeStyles({
  root: { position: 'relative' },
  list: {
    position: 'absolute',
    zIndex: 10,
    insetInlineEnd: 0,
    top: '100%',
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    listStyleType: 'none',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  item: { display: 'block', lineHeight: '32px' },
});
