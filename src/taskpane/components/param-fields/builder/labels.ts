import type { Text } from '../../../../core/language.ts';
import { BUILDER_WORDS } from '../../../../messages/builder.ts';

const labelOf = (name: 'field' | 'value'): Text => ({
  nl: BUILDER_WORDS.nl[name],
  fr: BUILDER_WORDS.fr[name],
  en: BUILDER_WORDS.en[name],
});

export const FIELD_LABEL = labelOf('field');
export const VALUE_LABEL = labelOf('value');
