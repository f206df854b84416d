import { makeStyles, tokens } from '@fluentui/react-components';

import type { Note } from '../../../core/table.ts';
import { explainNote } from '../../../messages/explain-note.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';

/** What a source was asked in other words than the reader's. */
export function NotesLine({ notes }: { readonly notes: readonly Note[] | undefined }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { outlook } = useChooseWords();
  if (notes === undefined || notes.length === 0) return null;
  return (
    <p className={styles.line}>
      {outlook.notes} {notes.map((note) => explainNote(note, language)).join(' ')}
    </p>
  );
}

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});
