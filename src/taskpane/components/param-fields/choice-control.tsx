import { Dropdown, Option } from '@fluentui/react-components';

import { useSpeech } from '../../speech.ts';
import type { ControlProps } from './field-control.ts';
import { toOffers } from './offer-choices.ts';

/** One of a few fixed values. */
export function ChoiceControl({ param, value, onChange, choices, controlRef }: ControlProps) {
  const { words, language } = useSpeech();
  const offers = toOffers(choices.list, language);
  const label = offers.find((offer) => offer.value === value)?.label ?? value;
  return (
    <Dropdown
      inlinePopup
      ref={controlRef}
      value={label}
      selectedOptions={[value]}
      placeholder={param.required ? '' : words.ask.none}
      onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? '')}
    >
      {!param.required && param.initial === undefined && <Option value="">{words.ask.none}</Option>}
      {offers.map((offer) => (
        <Option key={offer.value} value={offer.value}>
          {offer.label}
        </Option>
      ))}
    </Dropdown>
  );
}
