import { Input, Select } from '@fluentui/react-components';

import type { Condition, FieldKind } from '../../../../core/condition.ts';
import type { Param } from '../../../../datasets/param.ts';
import { BUILDER_WORDS } from '../../../../messages/builder.ts';
import { useSpeech } from '../../../speech.ts';
import { DayControl } from '../day-control.tsx';
import { LookupControl } from '../lookup-control.tsx';
import { useChoices } from '../use-choices.ts';
import { VALUE_LABEL } from './labels.ts';
import type { BuilderOptions } from './use-condition-tools.ts';

type Props = BuilderOptions & {
  readonly condition: Condition;
  readonly holds: FieldKind;
  readonly onChange: (value: string) => void;
};

const noRef = (): void => undefined;

/** The editor that fits what a field holds. */
export function ValueEditor(props: Props) {
  const { condition, holds, onChange, param } = props;
  if (holds === 'boolean') return <YesOrNo {...props} />;
  if (holds === 'date')
    return (
      <DayControl
        param={{ ...param, label: VALUE_LABEL }}
        value={condition.value}
        onChange={onChange}
        controlRef={noRef}
        placeholder=""
      />
    );
  const isWhole = condition.operator === 'eq' || condition.operator === 'ne';
  return holds === 'text' && isWhole ? <KnownValue {...props} /> : <Typed {...props} />;
}

function YesOrNo({ condition, onChange }: Props) {
  const { language } = useSpeech();
  const words = BUILDER_WORDS[language];
  return (
    <Select value={condition.value} onChange={(_, { value }) => onChange(value)}>
      <option value="">{words.choose}</option>
      <option value="true">{words.yes}</option>
      <option value="false">{words.no}</option>
    </Select>
  );
}

/** A value that the source has, or any other. */
function KnownValue({ param, conditions, values, loadChoices, condition, onChange }: Props) {
  const valueParam: Param = { ...param, label: VALUE_LABEL, example: '', lookup: conditions.valuesOf(condition.field) };
  const choices = useChoices({ param: valueParam, values, loadChoices });
  return (
    <LookupControl
      param={valueParam}
      value={condition.value}
      onChange={onChange}
      choices={choices}
      controlRef={noRef}
      placeholder=""
    />
  );
}

function Typed({ condition, holds, onChange }: Props) {
  return (
    <Input
      value={condition.value}
      inputMode={holds === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      onChange={(_, { value }) => onChange(value)}
    />
  );
}
