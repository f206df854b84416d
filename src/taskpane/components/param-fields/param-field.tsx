import { Field, Input } from '@fluentui/react-components';

import type { Param } from '../../../datasets/param.ts';
import { useSpeech } from '../../speech.ts';
import { ChoiceControl } from './choice-control.tsx';
import type { ControlProps } from './field-control.ts';
import type { FormValues } from './form-values.ts';
import { LookupControl } from './lookup-control.tsx';
import { SeveralControl } from './several-control.tsx';
import { useChoices, type LoadChoices } from './use-choices.ts';

type Props = {
  readonly param: Param;
  readonly values: FormValues;
  readonly onChange: (value: string) => void;
  readonly loadChoices: LoadChoices;
  readonly controlRef: (control: HTMLElement | null) => void;
  readonly isExampleFitting: boolean;
  readonly error?: string | undefined;
};

/** The field of one parameter: its label, its sentence, its control, and why it was refused. */
export function ParamField({ param, values, onChange, loadChoices, controlRef, ...props }: Props) {
  const { words, language } = useSpeech();
  const { error, isExampleFitting } = props;
  const choices = useChoices({ param, values, loadChoices });
  const description = param.description[language];
  return (
    <Field
      label={param.label[language]}
      required={param.required}
      hint={param.personal === true ? `${description} ${words.ask.personal}` : description}
      validationState={error === undefined ? 'none' : 'error'}
      {...(error !== undefined && { validationMessage: error })}
    >
      <Control
        param={param}
        value={values[param.name] ?? ''}
        onChange={onChange}
        choices={choices}
        controlRef={controlRef}
        placeholder={isExampleFitting ? words.ask.example({ value: param.example }) : ''}
      />
    </Field>
  );
}

/** The control that fits what is known about the values. */
function Control(props: ControlProps) {
  const { lookup, choices, separator } = props.param;
  if (!lookup && !choices) return <TextControl {...props} />;
  if (separator !== undefined) return <SeveralControl {...props} />;
  return lookup ? <LookupControl {...props} /> : <ChoiceControl {...props} />;
}

function TextControl({ param, value, onChange, controlRef, placeholder }: ControlProps) {
  return (
    <Input
      ref={controlRef}
      value={value}
      onChange={(_, data) => onChange(data.value)}
      placeholder={placeholder}
      inputMode={param.type === 'number' ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
