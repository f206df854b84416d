import { Combobox, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';

import { useSpeech } from '../../speech.ts';
import { ChosenList } from './chosen-list.tsx';
import { useExpandIcon } from './expand-icon.ts';
import type { ControlProps } from './field-control.ts';
import { isOutside } from './numbered.ts';
import { exactly, matching, toOffers } from './offer-choices.ts';
import { useOfferedOptions } from './offered-options.tsx';
import { splitValues } from './split-values.ts';

/** Several values in the order they were chosen, searched or typed freely. */
export function SeveralControl({ param, value, onChange, choices, controlRef, placeholder }: ControlProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const { typed, type, filter, unfilter, chosen, choose, takeTyped, leave, offers } = useSeveral({
    param,
    value,
    onChange,
    choices,
  });
  const expandIcon = useExpandIcon(param);
  const options = useOfferedOptions({ param, choices, typed, filter });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isChoosing = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || isChoosing || typed.trim() === '') return;
    event.preventDefault();
    takeTyped();
  };
  return (
    <div className={styles.root}>
      <Combobox
        inlinePopup
        ref={(element) => {
          input.current = element;
          controlRef(element);
        }}
        multiselect
        expandIcon={expandIcon}
        freeform
        disableAutoFocus
        autoComplete="off"
        placeholder={chosen.length === 0 ? placeholder : ''}
        value={typed}
        selectedOptions={[...chosen]}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onOpenChange={(_, { open }) => (open ? choices.ask() : unfilter())}
        onBlur={leave}
        onOptionSelect={(_, { selectedOptions }) => choose(selectedOptions)}
      >
        {options}
      </Combobox>
      <ChosenList
        label={param.label[language]}
        chosen={chosen.map((one) => offers.find((offer) => offer.value === one) ?? { value: one, label: one })}
        onRemove={(removed) => {
          choose(chosen.filter((one) => one !== removed));
          input.current?.focus();
        }}
      />
    </div>
  );
}

function useSeveral({ param, value, onChange, choices }: Omit<ControlProps, 'controlRef' | 'placeholder'>) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState('');
  // What the list is narrowed to: longer than the text that did so, to tick several of what it shows.
  const [filter, setFilter] = useState('');
  const separator = param.separator ?? ',';
  const chosen = splitValues(value, separator);
  const offers = toOffers(choices.list, language);

  const choose = (values: readonly string[]): void => {
    onChange([...new Set(values)].join(separator));
    setTyped('');
    if (matching(offers, filter).shown.length === 0) setFilter('');
  };
  // Of a fixed list a part of a name will do, where it is that of one only.
  const meant = (text: string): readonly string[] => {
    if (!isOutside(param, text)) return [text];
    const { shown } = matching(offers, text);
    return shown.length === 1 ? shown.map((offer) => offer.value) : [];
  };
  const takeTyped = (): void => {
    const added = splitValues(typed, separator).flatMap((text) => exactly(offers, text)?.value ?? meant(text));
    if (added.length > 0) choose([...chosen, ...added]);
  };
  // What the list refuses is no value that goes along unseen.
  const leave = (): void => {
    takeTyped();
    setTyped('');
  };
  const type = (text: string): void => {
    choices.ask();
    setTyped(text);
    setFilter(text);
  };
  return { typed, type, filter, unfilter: () => setFilter(''), chosen, choose, takeTyped, leave, offers };
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
});
