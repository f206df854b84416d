import { makeStyles, makeStaticStyles, tokens } from '@fluentui/react-components';

const usePageStyles = makeStaticStyles({
  body: { margin: 0 },
  // What keeps the focus within a dialog stays behind at both ends of the page, hidden from screen readers and yet
  // focusable, once the dialog is closed.
  'body:not(:has([aria-modal="true"])) > [data-tabster-dummy]': { display: 'none' },
});

const useAppStyles = makeStyles({
  // Not on Fluent's provider: whatever floats over the page would take the same shape.
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { display: 'flex', alignItems: 'center', marginInlineStart: 'auto' },
  // The browser's own: Fluent's would be a large part of the header.
  language: {
    minHeight: '28px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  offline: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', outlineStyle: 'none', position: 'relative' },
  panel: {
    boxSizing: 'border-box',
    maxWidth: '640px',
    padding: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXXL,
  },
  waiting: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalXXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

export function useStyles() {
  usePageStyles();
  return useAppStyles();
}
