import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';

type Props = {
  readonly children: string;
  readonly onClick: () => void;
};

export function BackButton({ children, onClick }: Props) {
  const styles = useStyles();
  return (
    <Button appearance="transparent" size="small" className={styles.back} icon={<ArrowLeftRegular />} onClick={onClick}>
      {children}
    </Button>
  );
}

const useStyles = makeStyles({
  back: {
    alignSelf: 'flex-start',
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: `-${tokens.spacingHorizontalXS}`,
    minWidth: 0,
  },
});
