import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';

import type { TableColumn } from '../../../core/table.ts';
import { useSpeech } from '../../speech.ts';

type Props = {
  readonly all: readonly TableColumn[];
  /** undefined while every column stays in. */
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (columns: readonly string[] | undefined) => void;
};

/** Which columns the table gets. At least one: a table without columns is none. */
export function ColumnChoice({ all, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  if (all.length < 2) return null;
  const kept = all.filter(({ name }) => chosen === undefined || chosen.includes(name));
  const toggle = (name: string, isKept: boolean): void => {
    const next = all.filter((column) => (column.name === name ? isKept : kept.includes(column)));
    onChoose(next.length === all.length ? undefined : next.map((column) => column.name));
  };
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>
        {words.insert.columns({ chosen: format.count(kept.length), all: format.count(all.length) })}
      </summary>
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{words.insert.columnsLegend}</legend>
        {all.map((column) => (
          <Checkbox
            key={column.name}
            label={column.name}
            checked={kept.includes(column)}
            disabled={kept.length === 1 && kept.includes(column)}
            onChange={(_, { checked }) => toggle(column.name, checked === true)}
          />
        ))}
      </fieldset>
    </details>
  );
}

const useStyles = makeStyles({
  root: {
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
  fieldset: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    border: 'none',
    paddingBlock: 0,
    paddingInline: tokens.spacingHorizontalS,
    maxHeight: '240px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
