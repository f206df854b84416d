import { makeStyles, tokens } from '@fluentui/react-components';

import type { Language } from '../../core/language.ts';
import type { Input } from '../../datasets/dataset.ts';
import type { Param } from '../../datasets/param.ts';
import type { ImportState } from '../../imports/imports.ts';
import { useSpeech } from '../speech.ts';
import { knownLabel } from './param-fields/known-labels.ts';
import { splitValues } from './param-fields/split-values.ts';

type Asked = { readonly params: readonly Param[]; readonly input: Input };

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

/** A number that stands for a name comes with it. */
function valueText(asked: Asked, param: Param, language: Language): string {
  const text = choiceLabel(param, asked.input[param.name], language);
  const label = knownLabel(param, asked);
  if (label === undefined) return text;
  return `${typeof label === 'string' ? label : label[language]} (${text})`;
}

function choiceLabel({ choices = [], separator }: Param, value: unknown, language: Language): string {
  const labelOf = (one: string): string => {
    const label = choices.find((choice) => choice.value === one)?.label;
    return typeof label === 'object' ? label[language] : (label ?? one);
  };
  return separator === undefined
    ? labelOf(String(value))
    : listText(splitValues(String(value), separator).map(labelOf));
}

/** A longer list is told by its beginning and by how long it is. */
const MOST_TOLD = 4;

const listText = (values: readonly string[]): string =>
  values.length <= MOST_TOLD ? values.join(', ') : `${values.slice(0, MOST_TOLD - 1).join(', ')} … (${values.length})`;

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
