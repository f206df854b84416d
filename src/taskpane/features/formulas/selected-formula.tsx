import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import type { FormulaTools, OpenedFormula } from '../../../formulas/index.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { useSpeech } from '../../speech.ts';
import { fullAddress } from './cell-address.ts';
import { FormulaForm } from './formula-form.tsx';
import { useStyles } from './formulas.styles.ts';
import { useSelected, type Selected } from './use-selected.ts';
import { useFormulasWords } from './use-words.ts';

type Props = {
  readonly tools: FormulaTools;
  readonly isShown: boolean;
  /** Another number each time that the reader wants to stand here; 0 for never. */
  readonly formsAsked: number;
  readonly onWritten: () => Promise<void>;
};

/** Not by what is asked: the form that was written back stays, and who is in it keeps their place. */
const keyOf = ({ cell: { place }, ...opened }: OpenedFormula): string =>
  [place.sheetId, place.row, place.column, opened.kind === 'form' ? opened.dataset.id : opened.kind].join();

const addressOf = ({ cell: { place, sheetName } }: OpenedFormula): string => fullAddress(place, sheetName);

/** The form of the selected cell. A form with changes stays until they are written back or discarded. */
export function SelectedFormula({ tools, isShown, formsAsked, onWritten }: Props) {
  const styles = useStyles();
  const { selected: words } = useFormulasWords();
  const { selected, read } = useSelected(tools, isShown);
  const { held, hold, shown, hasMoved } = useHeld(selected);
  const [written, setWritten] = useState<string>();

  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (formsAsked > 0) heading.current?.focus();
  }, [formsAsked]);

  /** Where another form comes in place of this one, the reader stands at its heading. */
  const release = (): void => {
    if (hasMoved) heading.current?.focus();
    hold(undefined);
  };
  const done = async (): Promise<void> => {
    setWritten(shown && addressOf(shown));
    release();
    await read();
    await onWritten();
  };
  return (
    <section className={styles.section} aria-labelledby="formulas-selected">
      <h2 id="formulas-selected" ref={heading} className={styles.subtitle} tabIndex={-1}>
        {words.title}
      </h2>
      {held && hasMoved && (
        <>
          <Note>{words.held({ address: addressOf(held) })}</Note>
          <div className={styles.actions}>
            <Button size="small" onClick={release}>
              {words.discard}
            </Button>
          </div>
        </>
      )}
      {!shown && <Nothing selected={selected} onRetry={() => void read()} />}
      {shown && (
        <Opened
          key={keyOf(shown)}
          opened={shown}
          tools={tools}
          onEdited={(isEdited) => hold(isEdited ? shown : undefined)}
          onDiscarded={release}
          onWritten={done}
        />
      )}
      {written !== undefined && !held && <Note key={written}>{words.written({ address: written })}</Note>}
    </section>
  );
}

/** The selected formula, unless another one is being changed. */
function useHeld(selected: Selected) {
  const [held, hold] = useState<OpenedFormula>();
  const current = selected.phase === 'ready' ? selected.opened : undefined;
  const hasMoved = held !== undefined && (!current || addressOf(current) !== addressOf(held));
  return { held, hold, shown: held ?? current, hasMoved };
}

function Nothing({ selected, onRetry }: { readonly selected: Selected; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { selected: words } = useFormulasWords();
  if (selected.phase === 'failed') return <FailureMessage error={selected.error} onRetry={onRetry} />;
  return selected.phase === 'ready' && <p className={styles.note}>{words.none}</p>;
}

type OpenedProps = {
  readonly opened: OpenedFormula;
  readonly tools: FormulaTools;
  readonly onEdited: (isEdited: boolean) => void;
  readonly onDiscarded: () => void;
  readonly onWritten: () => Promise<void>;
};

function Opened({ opened, ...rest }: OpenedProps) {
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
        <FormulaForm opened={opened} {...rest} />
      ) : (
        <>
          <p className={styles.formula}>{opened.cell.formula}</p>
          <p className={styles.note}>{words[opened.kind]}</p>
        </>
      )}
    </div>
  );
}
