import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

export type TabItem<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = {
  readonly label: string;
  readonly tabs: readonly TabItem<Value>[];
  readonly selected: Value;
  readonly onSelect: (value: Value) => void;
  /** The ids of a tab and of its panel. */
  readonly idsOf: (value: Value) => { readonly tab: string; readonly panel: string };
};

/**
 * Tabs after the ARIA pattern: one tab stop, arrows choose.
 * Fluent's own bring a keyboard engine of 20 kB gzip and hidden tab stops into the first screen.
 */
export function TabBar<Value extends string>({ label, tabs, selected, onSelect, idsOf }: Props<Value>) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ value }) => value === selected);
    const next = tabs[neighbour(event.key, at, tabs.length)];
    if (!next) return;
    event.preventDefault();
    onSelect(next.value);
    event.currentTarget.ownerDocument.getElementById(idsOf(next.value).tab)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list}>
      {tabs.map((tab) => {
        const isSelected = tab.value === selected;
        const ids = idsOf(tab.value);
        return (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={ids.tab}
            aria-controls={ids.panel}
            aria-selected={isSelected}
            tabIndex={isSelected ? 0 : -1}
            className={mergeClasses(styles.tab, isSelected && styles.selected)}
            onClick={() => onSelect(tab.value)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}

/** The place that a key leads to; -1 for a key that leads nowhere. */
function neighbour(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap' },
  tab: {
    position: 'relative',
    paddingBlock: tokens.spacingVerticalM,
    // Narrow, so that three of them and the tools fit on one line of most panes.
    paddingInline: tokens.spacingHorizontalSNudge,
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: 0,
      insetInline: tokens.spacingHorizontalSNudge,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    // As wide as the plain weight, so that choosing a tab moves nothing.
    textShadow: '0 0 0.6px currentColor',
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
});
