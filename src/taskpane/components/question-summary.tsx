import { makeStyles, tokens } from '@fluentui/react-components';

import type { Param } from '../../datasets/param.ts';
import type { ImportState } from '../../imports/imports.ts';
import { useSpeech } from '../speech.ts';
import { choiceLabel, valueText, type Asked } from './value-text.ts';

type Props = Asked & {
  /** Arguments that the workbook does not keep, and what of them is known for now. */
  readonly unkept?: Pick<ImportState, 'withheld' | 'remembered'>;
};

/** What was asked, field by field. */
export function QuestionSummary({ params, input, unkept }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const isUnkept = ({ name }: Param): boolean => unkept?.withheld.includes(name) === true;
  const asked = params.filter((param) => input[param.name] !== undefined || isUnkept(param));
  if (asked.length === 0) return null;
  return (
    <dl className={styles.list}>
      {asked.map((param) => (
        <div key={param.name} className={styles.pair}>
          <dt className={styles.label}>{param.label[language]}</dt>
          <dd className={styles.value}>
            {isUnkept(param)
              ? words.imports.notKept({ value: choiceLabel(param, unkept?.remembered?.[param.name] ?? '', language) })
              : valueText({ params, input }, param, language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    columnGap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  pair: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});
