import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useRef } from 'react';

import type { Condition, ConditionGrammar, Conditions } from '../../../../core/condition.ts';
import { BUILDER_WORDS } from '../../../../messages/builder.ts';
import { useSpeech } from '../../../speech.ts';
import { useAnnounce } from '../../announcer.tsx';
import { ConditionRow } from './condition-row.tsx';
import { useConditionTools, type BuilderOptions, type ConditionTools } from './use-condition-tools.ts';
import { useConditions } from './use-conditions.ts';
import { useHeldForm } from './use-held-form.ts';

type Props = BuilderOptions & {
  /** The filter as text: what is asked in the end. */
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** Composes the filter in the field above it from conditions, and shows what was typed there as such. */
export function ConditionBuilder(props: Props) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = BUILDER_WORDS[language];
  const tools = useConditionTools(props);
  const { state, grammar, fields } = tools;
  if (state === 'failed') return <p className={styles.note}>{words.failed}</p>;
  if (state === 'waiting' || !grammar) return null;
  if (fields.length === 0) return <p className={styles.note}>{words.noSet}</p>;
  return <Rows {...props} tools={tools} grammar={grammar} />;
}

type RowsProps = Props & { readonly tools: ConditionTools; readonly grammar: ConditionGrammar };

const BLANK: Condition = { field: '', operator: 'eq', value: '' };

function Rows({ tools, grammar, text, onText, ...options }: RowsProps) {
  const styles = useStyles();
  const { language, format } = useSpeech();
  const words = BUILDER_WORDS[language];
  const announce = useAnnounce();
  const { reading, edit } = useConditions({ grammar, fields: tools.fields, text, onText });
  const adder = useRef<HTMLElement>(null);
  const arriving = useRef<number>(undefined);
  const root = useRef<HTMLElement>(null);
  useHeldForm(root);
  if (reading.kind !== 'conditions') return <p className={styles.note}>{words[reading.kind]}</p>;

  const { conditions } = reading;
  const { list } = conditions;
  const remove = (at: number): void => {
    edit({ ...conditions, list: list.toSpliced(at, 1) });
    announce(words.removed({ number: format.count(at + 1) }));
    adder.current?.focus();
  };
  return (
    <section ref={root} className={styles.root} aria-label={words.title}>
      {list.length > 1 && <Join conditions={conditions} onChange={edit} />}
      {placed(list).map(({ condition, at, key }) => (
        <ConditionRow
          key={key}
          {...options}
          tools={tools}
          condition={condition}
          number={at + 1}
          onChange={(next) => edit({ ...conditions, list: list.with(at, next) })}
          onRemove={() => remove(at)}
          fieldRef={(control) => {
            if (!control || arriving.current !== at) return;
            arriving.current = undefined;
            control.focus();
          }}
        />
      ))}
      <Button
        ref={(element) => {
          adder.current = element;
        }}
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          arriving.current = list.length;
          edit({ ...conditions, list: [...list, BLANK] });
        }}
      >
        {words.add}
      </Button>
    </section>
  );
}

/** A condition has no name but its place. */
const placed = (list: readonly Condition[]) => list.map((condition, at) => ({ condition, at, key: `condition ${at}` }));

type JoinProps = { readonly conditions: Conditions; readonly onChange: (conditions: Conditions) => void };

function Join({ conditions, onChange }: JoinProps) {
  const { language } = useSpeech();
  const { join, joins } = BUILDER_WORDS[language];
  return (
    <Field label={join}>
      <Select
        value={conditions.join}
        onChange={(_, { value }) => onChange({ ...conditions, join: value === 'or' ? 'or' : 'and' })}
      >
        <option value="and">{joins.and}</option>
        <option value="or">{joins.or}</option>
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  add: { alignSelf: 'flex-start' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
