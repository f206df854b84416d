import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular, WarningRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { useOpenDataset } from '../../dataset-opening.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { ColumnName } from './column-facts.tsx';
import type { PickedColumn } from './picked-columns.ts';
import type { ColumnPicking } from './use-column-picking.ts';

type Props = {
  readonly picked: PickedColumn;
  readonly at: number;
  readonly isLast: boolean;
  readonly picking: ColumnPicking;
  /** The dataset with the items of its list as rows. */
  readonly subTable: Dataset | undefined;
};

export function ChosenColumn(props: Props) {
  const styles = useStyles();
  const { columns: words } = useChooseWords();
  const { picked, at, picking, subTable } = props;
  const { column, withMeaning } = picked;
  const { name, tier, meaning } = column;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <ColumnName column={column} />
        <Steps {...props} />
      </div>
      {meaning !== undefined && (
        <Checkbox
          className={styles.option}
          label={words.withMeaning}
          aria-label={words.withMeaningOf({ name })}
          checked={withMeaning}
          onChange={(_, { checked }) => picking.setMeaning(at, checked === true)}
        />
      )}
      {subTable && <AsTable name={name} subTable={subTable} />}
      {(tier === 3 || tier === '9i' || tier === 9) && (
        <p className={styles.why}>
          <WarningRegular aria-hidden="true" className={styles.icon} />
          {words.whySensitive[tier]}
        </p>
      )}
    </li>
  );
}

/** Buttons that a key does the work of, too. */
function Steps({ picked, at, isLast, picking }: Props) {
  const styles = useStyles();
  const { columns: words } = useChooseWords();
  const { name } = picked.column;
  const isOnly = at === 0 && isLast;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? STEP_OF_KEY[event.key] : undefined;
    if (by === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (by === undefined) picking.remove(at);
    else picking.move(at, by);
  };
  const common = { size: 'small', appearance: 'subtle', onKeyDown } as const;
  return (
    <span className={styles.steps}>
      <Button
        {...common}
        icon={<ArrowUpRegular />}
        aria-label={words.up({ name })}
        data-pick={`up:${name}`}
        disabledFocusable={at === 0}
        onClick={() => picking.move(at, -1)}
      />
      <Button
        {...common}
        icon={<ArrowDownRegular />}
        aria-label={words.down({ name })}
        data-pick={`down:${name}`}
        disabledFocusable={isLast}
        onClick={() => picking.move(at, 1)}
      />
      <Button
        {...common}
        icon={<DismissRegular />}
        aria-label={words.remove({ name })}
        data-pick={`remove:${name}`}
        disabledFocusable={isOnly}
        onClick={() => picking.remove(at)}
      />
    </span>
  );
}

const STEP_OF_KEY: Readonly<Partial<Record<string, -1 | 1>>> = { ArrowUp: -1, ArrowDown: 1 };

/** A list is text in one cell here; its items are rows in a dataset of their own. */
function AsTable({ name, subTable }: { readonly name: string; readonly subTable: Dataset }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { columns: words } = useChooseWords();
  const openDataset = useOpenDataset();
  const title = subTable.title[language];
  return (
    <div className={styles.list}>
      <span>{words.list}</span>
      {openDataset && (
        <Button
          size="small"
          aria-label={words.asTableOf({ name, title })}
          title={subTable.functionName}
          onClick={() => openDataset(subTable.id)}
        >
          {words.asTable({ title })}
        </Button>
      )}
    </div>
  );
}

const SMALL = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

const useStyles = makeStyles({
  row: { paddingBlock: tokens.spacingVerticalXS, paddingInline: tokens.spacingHorizontalS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  steps: { display: 'flex', flexShrink: 0 },
  option: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: {
    ...SMALL,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  why: { ...SMALL, display: 'flex', gap: tokens.spacingHorizontalXS, margin: 0 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});
