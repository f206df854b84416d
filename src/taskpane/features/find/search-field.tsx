import { makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { Ref } from 'react';

import { useSpeech } from '../../speech.ts';
import { walkTitles } from './find-keys.ts';

type Props = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
};

/** The browser's own search field, which it also clears: Fluent's weighs as much as the rest of this screen. */
export function SearchField({ value, onChange, inputRef }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <div className={styles.root}>
      <SearchRegular className={styles.icon} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        className={styles.input}
        aria-label={words.find.search}
        placeholder={words.find.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={walkTitles}
      />
    </div>
  );
}

const useStyles = makeStyles({
  root: { position: 'relative' },
  icon: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalM,
    top: '8px',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    paddingBlock: 0,
    paddingInlineStart: '36px',
    paddingInlineEnd: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
});
