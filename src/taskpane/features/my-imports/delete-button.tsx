import type { ImportState } from '../../../imports/imports.ts';
import { usePane } from '../../pane.ts';
import { useImportWords } from '../../use-import-words.ts';
import { ConfirmButton } from './confirm-button.tsx';

type Props = { readonly state: ImportState; readonly name: string };

/** Deletes the table with the import. */
export function DeleteButton({ state, name }: Props) {
  const { imports } = usePane();
  const { open, openOf, title, body, confirm, done } = useImportWords().remove;
  const said = {
    label: open,
    fullLabel: openOf({ name }),
    title: title({ name }),
    body: body({ address: state.place?.address ?? state.tableName }),
    confirm,
    done: done({ name }),
  };
  return <ConfirmButton words={said} appearance="subtle" work={() => imports.remove(state.id)} />;
}
