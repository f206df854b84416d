import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';

import type { FreezePlan } from '../../../formulas/index.ts';
import { useFirstFocus } from '../../components/use-first-focus.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './formulas.styles.ts';
import { useFormulasWords } from './use-words.ts';

type QuestionProps = {
  readonly plan: FreezePlan;
  readonly onFreeze: (keepPersonal: boolean) => void;
  readonly onClose: () => void;
};

type Props = QuestionProps & {
  /** Closed and not taken away: a dialog that goes while it is open leaves the pane hidden from screen readers. */
  readonly isOpen: boolean;
};

/** What becomes of the formulas, and which of them are not kept unless one agrees to that. */
export function FreezeDialog({ isOpen, ...question }: Props) {
  const cancel = useFirstFocus(isOpen);
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={question.onClose}>
      <DialogSurface>
        <Question {...question} cancelRef={cancel} />
      </DialogSurface>
    </Dialog>
  );
}

/** Within the surface, so that a box that was ticked is not ticked the next time. */
function Question({
  plan,
  onFreeze,
  onClose,
  cancelRef,
}: QuestionProps & { readonly cancelRef: (element: HTMLElement | null) => void }) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const { freeze } = useFormulasWords();
  const [keepPersonal, setKeepPersonal] = useState(false);
  return (
    <DialogBody>
      <DialogTitle>{format.plural(freeze.title, plan.ready.length)}</DialogTitle>
      <DialogContent className={styles.dialog}>
        <p className={styles.text}>{freeze.body}</p>
        {plan.left > 0 && <p className={styles.text}>{format.plural(freeze.left, plan.left)}</p>}
        {plan.personal > 0 && (
          <>
            <p className={styles.text}>{format.plural(freeze.personal, plan.personal)}</p>
            <Checkbox
              label={freeze.keepPersonal}
              checked={keepPersonal}
              onChange={(_, { checked }) => setKeepPersonal(checked === true)}
            />
          </>
        )}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => onFreeze(keepPersonal)}>
          {freeze.confirm}
        </Button>
        <Button ref={cancelRef} onClick={onClose}>
          {words.general.cancel}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
