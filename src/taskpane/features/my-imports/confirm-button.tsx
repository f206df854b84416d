import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';

import { useAnnounce } from '../../components/announcer.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useFirstFocus } from '../../components/use-first-focus.ts';
import { useSpeech } from '../../speech.ts';
import { useTask } from '../../use-task.ts';

type Words = {
  readonly label: string;
  /** The label, with the name of what it is about. */
  readonly fullLabel: string;
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  /** Said when it is done. */
  readonly done: string;
};

type Props = {
  readonly words: Words;
  readonly appearance: 'subtle' | 'secondary';
  /** After it the card is gone, and its buttons with it. */
  readonly work: () => Promise<void>;
};

/** Asks first: an import that is forgotten cannot be refreshed again. */
export function ConfirmButton({ words, appearance, work }: Props) {
  const [isAsking, setAsking] = useState(false);
  // Closed and not taken away: a dialog that goes while it is open leaves the pane hidden from screen readers.
  const [hasAsked, setHasAsked] = useState(false);
  const task = useTask<never, void>();
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);

  const ask = (): void => {
    setHasAsked(true);
    setAsking(true);
  };
  const carryOut = (): void => {
    setAsking(false);
    // The heading of the list is the next thing to stand on.
    const heading = button.current?.closest('[role="tabpanel"]')?.querySelector<HTMLElement>('h1');
    void task.start(async () => {
      await work();
      heading?.focus();
      announce(words.done);
    });
  };
  const keep = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        size="small"
        appearance={appearance}
        disabledFocusable={task.state.phase === 'running'}
        aria-haspopup="dialog"
        aria-label={words.fullLabel}
        onClick={ask}
      >
        {words.label}
      </Button>
      {hasAsked && <ConfirmDialog isOpen={isAsking} words={words} onConfirm={carryOut} onKeep={keep} />}
      {task.state.phase === 'failed' && <FailureMessage error={task.state.error} onRetry={carryOut} />}
    </>
  );
}

type DialogProps = {
  readonly isOpen: boolean;
  readonly words: Words;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
};

function ConfirmDialog({ isOpen, words, onConfirm, onKeep }: DialogProps) {
  const { words: pane } = useSpeech();
  const cancel = useFirstFocus(isOpen);
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={onKeep}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.body}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {words.confirm}
            </Button>
            <Button ref={cancel} onClick={onKeep}>
              {pane.general.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
