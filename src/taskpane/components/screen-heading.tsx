import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

type Props = {
  readonly children: string;
  /** Take the focus on arrival, so that a keyboard and a screen reader start at the top of a new screen. */
  readonly arrived: boolean;
};

export function ScreenHeading({ children, arrived }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // It holds the focus only as a starting point; nothing can be done to it.
    outlineStyle: 'none',
  },
});
