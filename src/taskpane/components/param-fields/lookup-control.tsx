import { Combobox } from '@fluentui/react-components';
import { useState } from 'react';

import { useSpeech } from '../../speech.ts';
import { useExpandIcon } from './expand-icon.ts';
import type { ControlProps } from './field-control.ts';
import { exactly, toOffers } from './offer-choices.ts';
import { useOfferedOptions } from './offered-options.tsx';

/** One value, searched in what the source knows or typed freely. */
export function LookupControl({ param, value, onChange, choices, controlRef, placeholder }: ControlProps) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState<string>();
  const expandIcon = useExpandIcon(param);
  const options = useOfferedOptions({ param, choices, typed: typed ?? '' });
  const offers = toOffers(choices.list, language);
  const label = offers.find((offer) => offer.value === value)?.label ?? value;

  const type = (text: string): void => {
    choices.ask();
    setTyped(text);
    onChange(exactly(offers, text)?.value ?? text);
  };
  return (
    <Combobox
      inlinePopup
      ref={controlRef}
      expandIcon={expandIcon}
      freeform
      disableAutoFocus
      autoComplete="off"
      placeholder={placeholder}
      value={typed ?? label}
      selectedOptions={value === '' ? [] : [value]}
      onChange={(event) => type(event.target.value)}
      onOpenChange={(_, { open }) => open && choices.ask()}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { optionValue }) => {
        // Fluent also reports that typing undid a selection; the typed text says so already.
        if (optionValue === undefined) return;
        setTyped(undefined);
        onChange(optionValue);
      }}
    >
      {options}
    </Combobox>
  );
}
