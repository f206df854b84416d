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
import { useSpeech } from '../../speech.ts';
import { useStyles } from './formulas.styles.ts';
import { useFormulasWords } from './use-words.ts';

type Props = {
  readonly plan: FreezePlan;
  readonly onFreeze: (keepPersonal: boolean) => void;
  readonly onClose: () => void;
};

/** What becomes of the formulas, and which of them are not kept unless one agrees to that. */
export function FreezeDialog({ plan, onFreeze, onClose }: Props) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const { freeze } = useFormulasWords();
  const [keepPersonal, setKeepPersonal] = useState(false);
  return (
    <Dialog open modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
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
            <Button onClick={onClose}>{words.general.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
