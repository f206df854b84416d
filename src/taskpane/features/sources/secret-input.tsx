import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

/**
 * A field of the browser itself: Fluent's are controlled, and React writes the value of a controlled field into the
 * page's markup.
 */
export function SecretInput(props: ComponentProps<'input'>) {
  const styles = useStyles();
  return <input {...props} className={styles.input} autoComplete="off" autoCapitalize="off" spellCheck={false} />;
}

/** The same for several lines. */
export function LongInput(props: ComponentProps<'textarea'>) {
  const styles = useStyles();
  return <textarea {...props} rows={2} className={styles.input} autoComplete="off" spellCheck={false} />;
}

const useStyles = makeStyles({
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalM,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    resize: 'vertical',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '[aria-invalid="true"]': { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  },
});
