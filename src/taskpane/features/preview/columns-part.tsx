import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { ColumnPicker } from '../../components/column-picker/index.ts';
import { toPickableColumns } from '../../components/column-picker/pickable-columns.ts';
import { toPicked } from '../../components/column-picker/picked-columns.ts';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import type { ColumnChoice } from './use-column-choice.ts';

type Props = {
  readonly dataset: Dataset;
  readonly choice: ColumnChoice;
  /** Names of columns that were chosen after the first rows came. */
  readonly notShown: readonly string[];
  readonly isAsking: boolean;
  readonly onShow: () => void;
};

/** Which columns the table gets, and asking for rows that have them. */
export function ColumnsPart({ dataset, choice, notShown, isAsking, onShow }: Props) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const columns = toPickableColumns(choice.all);
  if (columns.length < 2) return null;
  const chosen = toPicked(choice.names, columns).length;
  return (
    <div className={styles.root} data-columns="">
      <details className={styles.frame} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          {words.insert.columns({ chosen: format.count(chosen), all: format.count(columns.length) })}
        </summary>
        {isOpen && (
          <div className={styles.picker}>
            <ColumnPicker
              dataset={dataset}
              columns={columns}
              names={choice.names}
              onChange={choice.choose}
              onReset={choice.reset}
            />
          </div>
        )}
      </details>
      {notShown.length > 0 && <NotShown names={notShown} isAsking={isAsking} onShow={onShow} />}
    </div>
  );
}

type NotShownProps = Pick<Props, 'isAsking' | 'onShow'> & { readonly names: readonly string[] };

/** Goes when the rows are there; the focus then stays with the columns. */
function NotShown({ names, isAsking, onShow }: NotShownProps) {
  const styles = useStyles();
  const { columns: words } = useChooseWords();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, '[data-columns]', 'summary');
  return (
    <div ref={root} className={styles.update}>
      <span>{words.notShown({ names: names.join(', ') })}</span>
      <Button size="small" disabledFocusable={isAsking} onClick={onShow}>
        {words.show}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picker: { paddingBlock: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalS },
  update: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '& > *': { minWidth: 0 },
  },
});
