import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type KeyboardEvent, type ReactNode } from 'react';

import type { Param } from '../../../datasets/param.ts';
import { useSpeech, type Speech } from '../../speech.ts';
import { choiceLabel } from '../value-text.ts';
import { ChoiceControl } from './choice-control.tsx';
import { DayControl } from './day-control.tsx';
import { createDayText } from './day-text.ts';
import type { ControlProps } from './field-control.ts';
import type { FormValues } from './form-values.ts';
import { LookupControl } from './lookup-control.tsx';
import { SeveralControl } from './several-control.tsx';
import { useChoices, type LoadChoices } from './use-choices.ts';

/** Few forms have one. Where it cannot be fetched there is none, and the text does it all. */
const ConditionBuilder = lazy(() =>
  import('./builder/index.ts').then(
    (module) => ({ default: module.ConditionBuilder }),
    () => ({ default: () => null }),
  ),
);

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
  const { words, language, format } = useSpeech();
  const { error, isExampleFitting } = props;
  const choices = useChoices({ param, values, loadChoices });
  const hint = (param.hint ?? param.description)[language];
  const example = exampleOf(param, { language, format });
  const field = (
    <Field
      label={param.label[language]}
      required={param.required}
      hint={param.personal === true ? `${hint} ${words.ask.personal}` : hint}
      validationState={error === undefined ? 'none' : 'error'}
      {...(error !== undefined && { validationMessage: error })}
    >
      <Control
        param={param}
        value={values[param.name] ?? ''}
        onChange={onChange}
        choices={choices}
        controlRef={controlRef}
        placeholder={isExampleFitting ? words.ask.example({ value: example }) : ''}
      />
    </Field>
  );
  if (!param.conditions) return field;
  return (
    <Composed param={param} values={values} loadChoices={loadChoices} onChange={onChange}>
      {field}
    </Composed>
  );
}

function exampleOf(param: Param, { language, format }: Pick<Speech, 'language' | 'format'>): string {
  if (param.kind !== undefined) return createDayText(format.locale).show(param.example);
  return param.choices ? choiceLabel(param, param.example, language) : param.example;
}

type ComposedProps = Pick<Props, 'param' | 'values' | 'onChange' | 'loadChoices'> & { readonly children: ReactNode };

/** A filter as text, and below it the conditions that it is made of. */
function Composed({ param, values, onChange, loadChoices, children }: ComposedProps) {
  const styles = useStyles();
  const { conditions } = param;
  return (
    <div className={styles.composed}>
      {children}
      {conditions && (
        <Suspense>
          <ConditionBuilder
            param={param}
            conditions={conditions}
            values={{ [conditions.setParam]: values[conditions.setParam] ?? '' }}
            loadChoices={loadChoices}
            text={values[param.name] ?? ''}
            onText={onChange}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The control that fits what is known about the values. */
function Control(props: ControlProps) {
  const { lookup, choices, separator, kind } = props.param;
  if (kind !== undefined) return <DayControl {...props} />;
  if (props.param.conditions) return <LongTextControl {...props} />;
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

function askOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** A text that grows longer than its line; Enter asks, as in every other field. */
function LongTextControl({ value, onChange, controlRef, placeholder }: ControlProps) {
  return (
    <Textarea
      ref={controlRef}
      rows={2}
      resize="vertical"
      value={value}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={askOnEnter}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

const useStyles = makeStyles({
  composed: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
});
