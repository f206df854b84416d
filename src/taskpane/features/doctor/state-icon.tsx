import { mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  SubtractCircleRegular,
  WarningRegular,
  type FluentIcon,
} from '@fluentui/react-icons';

import { useStyles } from './doctor.styles.ts';
import type { Tone } from './found.ts';

const ICONS: Readonly<Record<Tone, FluentIcon>> = {
  good: CheckmarkCircleRegular,
  idle: SubtractCircleRegular,
  due: WarningRegular,
  bad: DismissCircleRegular,
};

/** A state by shape and colour, and by its name for who sees neither. */
export function StateIcon({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return <Icon aria-label={label} className={mergeClasses(styles.icon, styles[tone])} />;
}
