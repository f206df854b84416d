import type { ImportState } from '../../../imports/imports.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useImportWords } from '../../use-import-words.ts';
import { ConfirmButton } from './confirm-button.tsx';

type Props = { readonly state: ImportState; readonly name: string };

/** Forgets the import; its table, if it is there, stays. */
export function DetachButton({ state, name }: Props) {
  const { imports } = usePane();
  const { words } = useSpeech();
  const { detach, detachOf, detachTitle, detachBody, remove, removeOf, removeTitle, removeBody } = words.imports;
  const { detached, unlisted } = useImportWords();
  const said = state.place
    ? {
        label: detach,
        fullLabel: detachOf({ name }),
        title: detachTitle({ name }),
        body: detachBody,
        confirm: detach,
        done: detached({ name }),
      }
    : {
        label: remove,
        fullLabel: removeOf({ name }),
        title: removeTitle({ name }),
        body: removeBody,
        confirm: remove,
        done: unlisted({ name }),
      };
  return (
    <ConfirmButton
      words={said}
      appearance={state.place ? 'subtle' : 'secondary'}
      work={() => imports.detach(state.id)}
    />
  );
}
