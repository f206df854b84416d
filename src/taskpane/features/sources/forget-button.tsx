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

import { useFirstFocus } from '../../components/use-first-focus.ts';
import { useSpeech } from '../../speech.ts';
import { useAccessWords } from '../../use-access-words.ts';

type Props = { readonly name: string; readonly onForget: () => void };

/** Asks first: what was typed is nowhere to be found again. */
export function ForgetButton({ name, onForget }: Props) {
  const words = useAccessWords();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
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
        appearance="subtle"
        aria-haspopup="dialog"
        aria-label={words.forgetOf({ name })}
        onClick={() => setAsking(true)}
      >
        {words.forget}
      </Button>
      {isAsking && (
        <ForgetDialog
          name={name}
          onKeep={keep}
          onForget={() => {
            setAsking(false);
            onForget();
          }}
        />
      )}
    </>
  );
}

function ForgetDialog({ name, onForget, onKeep }: Props & { readonly onKeep: () => void }) {
  const { words: paneWords } = useSpeech();
  const words = useAccessWords();
  const cancel = useFirstFocus(true);
  return (
    <Dialog open modalType="alert" onOpenChange={onKeep}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.forgetTitle({ name })}</DialogTitle>
          <DialogContent>{words.forgetBody}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onForget}>
              {words.forget}
            </Button>
            <Button ref={cancel} onClick={onKeep}>
              {paneWords.general.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
