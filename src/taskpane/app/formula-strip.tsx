import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';

import { FORMULA_STRIP_WORDS } from '../../messages/formula-strip.ts';
import type { SelectedFormula } from '../../platform/selection.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { usePane } from '../pane.ts';
import { useSpeech } from '../speech.ts';

type Props = { readonly selected: SelectedFormula; readonly onEdit: () => void };

/** One quiet line, for a formula that has a form. It goes when another cell is selected. */
export function FormulaStrip({ selected: { address, formula }, onEdit }: Props) {
  const name = useFormOf(formula);
  // The sheet is the one that is on view.
  return name === undefined ? null : (
    <Line address={address.slice(address.lastIndexOf('!') + 1)} name={name} onEdit={onEdit} />
  );
}

/** The function whose form can be opened; none where nobody can tell. */
function useFormOf(formula: string): string | undefined {
  const { formulas } = usePane();
  const [name, setName] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    formulas().then(
      (tools) => isWanted && setName(tools.formOf(formula)),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [formulas, formula]);
  return name;
}

type LineProps = Pick<Props, 'onEdit'> & { readonly address: string; readonly name: string };

function Line({ address, name, onEdit }: LineProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = FORMULA_STRIP_WORDS[language];
  const announce = useAnnounce();
  const root = useRef<HTMLElement>(null);
  const id = useId();
  const heard = words.heard({ address, name });
  useEffect(() => announce(heard), [announce, heard]);
  useFocusKept(root, 'body', 'main');
  return (
    <section ref={root} className={styles.root} aria-label={words.title}>
      <p id={id} className={styles.text}>
        {words.what({ address, name })}
      </p>
      <Button size="small" aria-describedby={id} onClick={onEdit}>
        {words.edit}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  // Below the screen and not above it: nothing that one reads or is about to press moves.
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
