import { Button } from '@fluentui/react-components';
import { useState } from 'react';

import type { FormulaTools, OpenedFormula } from '../../../formulas/index.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { useSpeech } from '../../speech.ts';
import { fullAddress } from './cell-address.ts';
import { FormulaForm } from './formula-form.tsx';
import { useStyles } from './formulas.styles.ts';
import { useSelected } from './use-selected.ts';
import { useFormulasWords } from './use-words.ts';

type Props = {
  readonly tools: FormulaTools;
  readonly isShown: boolean;
  readonly onWritten: () => Promise<void>;
};

const keyOf = ({ cell: { place, formula } }: OpenedFormula): string =>
  [place.sheetId, place.row, place.column, formula].join();

const addressOf = ({ cell: { place, sheetName } }: OpenedFormula): string => fullAddress(place, sheetName);

/** The form of the selected cell. A form with changes stays until they are written back or discarded. */
export function SelectedFormula({ tools, isShown, onWritten }: Props) {
  const styles = useStyles();
  const { selected: words } = useFormulasWords();
  const { selected, read } = useSelected(tools, isShown);
  const [held, setHeld] = useState<OpenedFormula>();
  const [written, setWritten] = useState<string>();
  const current = selected.phase === 'ready' ? selected.opened : undefined;
  const shown = held ?? current;
  const hasMoved = held !== undefined && (!current || addressOf(current) !== addressOf(held));

  const done = async (): Promise<void> => {
    setWritten(shown && addressOf(shown));
    setHeld(undefined);
    await read();
    await onWritten();
  };
  return (
    <section className={styles.section} aria-labelledby="formulas-selected">
      <h2 id="formulas-selected" className={styles.subtitle} tabIndex={-1}>
        {words.title}
      </h2>
      {hasMoved && (
        <>
          <Note>{words.held({ address: addressOf(held) })}</Note>
          <div className={styles.actions}>
            <Button size="small" onClick={() => setHeld(undefined)}>
              {words.discard}
            </Button>
          </div>
        </>
      )}
      {selected.phase === 'failed' && !held && <FailureMessage error={selected.error} onRetry={() => void read()} />}
      {selected.phase === 'ready' && !shown && <p className={styles.note}>{words.none}</p>}
      {shown && (
        <Opened
          key={keyOf(shown)}
          opened={shown}
          tools={tools}
          onEdited={(isEdited) => setHeld(isEdited ? shown : undefined)}
          onWritten={done}
        />
      )}
      {written !== undefined && !held && <Note key={written}>{words.written({ address: written })}</Note>}
    </section>
  );
}

type OpenedProps = {
  readonly opened: OpenedFormula;
  readonly tools: FormulaTools;
  readonly onEdited: (isEdited: boolean) => void;
  readonly onWritten: () => Promise<void>;
};

function Opened({ opened, tools, onEdited, onWritten }: OpenedProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { selected: words } = useFormulasWords();
  return (
    <div className={styles.card}>
      <div>
        <p className={styles.name}>{opened.kind === 'form' ? opened.dataset.title[language] : addressOf(opened)}</p>
        {opened.kind === 'form' && <p className={styles.small}>{addressOf(opened)}</p>}
      </div>
      {opened.kind === 'form' ? (
        <FormulaForm opened={opened} tools={tools} onEdited={onEdited} onWritten={onWritten} />
      ) : (
        <>
          <p className={styles.formula}>{opened.cell.formula}</p>
          <p className={styles.note}>{words[opened.kind]}</p>
        </>
      )}
    </div>
  );
}
