import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

import type { Condition, FieldKind } from '../../../../core/condition.ts';
import { BUILDER_WORDS } from '../../../../messages/builder.ts';
import type { BuilderWords } from '../../../../messages/builder-words.ts';
import { useSpeech } from '../../../speech.ts';
import { LookupControl } from '../lookup-control.tsx';
import { FIELD_LABEL } from './labels.ts';
import { needsValue, operatorLabel, operatorsOf } from './operators-of.ts';
import type { BuilderOptions, ConditionTools } from './use-condition-tools.ts';
import { ValueEditor } from './value-editor.tsx';

type Props = BuilderOptions & {
  readonly tools: ConditionTools;
  readonly condition: Condition;
  /** From 1. */
  readonly number: number;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
  readonly fieldRef: (control: HTMLElement | null) => void;
};

/** One condition: which field, how compared, with what. */
export function ConditionRow({ tools, condition, number, onChange, onRemove, fieldRef, ...options }: Props) {
  const styles = useStyles();
  const { language, format } = useSpeech();
  const words = BUILDER_WORDS[language];
  const place = format.count(number);
  const { fields, choices, grammar } = tools;
  const holds = fields.find(({ name }) => name === condition.field)?.holds;
  const isComplete = grammar?.isComplete(condition, fields) ?? false;
  const takeField = (field: string): void => {
    const next = fields.find(({ name }) => name === field)?.holds;
    if (next === undefined || next === holds) onChange({ ...condition, field });
    else onChange({ field, operator: operatorsOf(next)[0] ?? 'eq', value: '' });
  };
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{words.condition({ number: place })}</legend>
      <Button
        className={styles.remove}
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.remove({ number: place })}
        onClick={onRemove}
      />
      <Field
        label={words.field}
        {...(holds === undefined && condition.field !== '' && { validationMessage: words.unknownField })}
      >
        <LookupControl
          param={{ ...options.param, label: FIELD_LABEL, lookup: options.conditions.fields, example: '' }}
          value={condition.field}
          onChange={takeField}
          choices={choices}
          controlRef={fieldRef}
          placeholder={words.choose}
        />
      </Field>
      {holds !== undefined && (
        <div className={styles.comparison}>
          <Operator holds={holds} condition={condition} words={words} onChange={onChange} />
          {needsValue(condition.operator) && (
            <Field label={words.value} {...trouble({ words, holds, isComplete, value: condition.value })}>
              <ValueEditor
                key={condition.field}
                {...options}
                condition={condition}
                holds={holds}
                onChange={(value) => onChange({ ...condition, value })}
              />
            </Field>
          )}
        </div>
      )}
    </fieldset>
  );
}

type OperatorProps = {
  readonly holds: FieldKind;
  readonly condition: Condition;
  readonly words: BuilderWords;
  readonly onChange: (condition: Condition) => void;
};

function Operator({ holds, condition, words, onChange }: OperatorProps) {
  const operators = operatorsOf(holds);
  return (
    <Field label={words.operator}>
      <Select
        value={condition.operator}
        onChange={(_, { value }) => {
          const operator = operators.find((one) => one === value);
          if (operator) onChange({ ...condition, operator, value: needsValue(operator) ? condition.value : '' });
        }}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {operatorLabel(words, holds, operator)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Trouble = {
  readonly words: BuilderWords;
  readonly holds: FieldKind;
  readonly isComplete: boolean;
  readonly value: string;
};

/** Why a value does not count yet; an error only where there is one. */
function trouble({ words, holds, isComplete, value }: Trouble) {
  if (isComplete) return {};
  if (value.trim() === '') return { hint: words.incomplete };
  const messages: Partial<Record<FieldKind, string>> = {
    number: words.wrongNumber,
    date: words.wrongDate,
    id: words.wrongId,
  };
  return { validationMessage: messages[holds] ?? words.incomplete };
}

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minInlineSize: 0,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: {
    // Inside the frame, on one line with the button that takes it away.
    float: 'left',
    padding: 0,
    minHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  remove: { position: 'absolute', top: tokens.spacingVerticalXS, right: tokens.spacingHorizontalXS },
  comparison: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    // Fluent's own least width of a combobox is that of a whole narrow pane.
    '& .fui-Combobox': { minWidth: 0, width: '100%' },
    '& .fui-Input': { minWidth: 0, width: '100%' },
    '& input': { minWidth: 0, width: '100%' },
    '& .fui-Select': { minWidth: 0 },
  },
});
