import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  advice: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  skeleton: { display: 'grid', gap: tokens.spacingVerticalS },
  skeletonRow: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1Alpha,
    ':first-child': { height: '36px' },
  },
});
