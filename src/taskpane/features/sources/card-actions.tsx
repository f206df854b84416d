import { Button } from '@fluentui/react-components';

import { Note } from '../../components/note.tsx';
import { useAccessState } from '../../use-access-state.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { ForgetButton } from './forget-button.tsx';
import { RecalculateButton } from './recalculate-button.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useStyles } from './sources.styles.ts';
import { useCard, type CardOptions } from './use-card.ts';
import { TestOutcome } from './use-test.tsx';

/** What can be done about a sign-in, and how that went. */
export function CardActions(props: CardOptions) {
  const styles = useStyles();
  const { source, name, access, onReturn } = props;
  const card = useCard(props);
  const { root, typing, news, test } = card;
  return (
    <div ref={root} className={styles.form}>
      {typing === 'no' ? (
        <Buttons {...props} card={card} />
      ) : (
        <SignInForm
          source={source}
          name={name}
          access={access}
          takesFocus={typing === 'asked'}
          onSignedIn={() => card.signedIn()}
          onCancel={card.close}
        />
      )}
      <TestOutcome test={test} name={name} />
      {news && <Note>{news.text}</Note>}
      {news?.isSignedIn === true && (
        <>
          {onReturn && <GoOn onReturn={onReturn} />}
          <RecalculateButton access={access} />
        </>
      )}
    </div>
  );
}

function GoOn({ onReturn }: { readonly onReturn: () => void }) {
  const styles = useStyles();
  const words = useAccessWords();
  return (
    <div className={styles.actions}>
      <Button size="small" appearance="primary" onClick={onReturn}>
        {words.goOn}
      </Button>
    </div>
  );
}

type ButtonsProps = CardOptions & { readonly card: ReturnType<typeof useCard> };

function Buttons({ source, name, card }: ButtonsProps) {
  const styles = useStyles();
  const words = useAccessWords();
  const isKnown = useAccessState(source).kind !== 'needed';
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        appearance={isKnown ? 'secondary' : 'primary'}
        aria-label={words[isKnown ? 'againTo' : 'signInTo']({ name })}
        onClick={() => card.type()}
      >
        {words[isKnown ? 'again' : 'signIn']}
      </Button>
      {isKnown && (
        <>
          <Button
            size="small"
            aria-label={words.testOf({ name })}
            disabledFocusable={card.test.state.phase === 'running'}
            onClick={() => card.try()}
          >
            {words.test}
          </Button>
          <ForgetButton name={name} onForget={() => card.forget()} />
        </>
      )}
    </div>
  );
}
