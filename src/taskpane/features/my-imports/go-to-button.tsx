import { Button } from '@fluentui/react-components';

import { FailureMessage } from '../../components/failure-message.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useTask } from '../../use-task.ts';

export function GoToButton({ id, name }: { readonly id: string; readonly name: string }) {
  const { imports } = usePane();
  const { words } = useSpeech();
  const going = useTask<never, void>();
  return (
    <>
      <Button
        size="small"
        aria-label={words.imports.goToOf({ name })}
        onClick={() => void going.start(() => imports.goTo(id))}
      >
        {words.general.goTo}
      </Button>
      {going.state.phase === 'failed' && <FailureMessage error={going.state.error} />}
    </>
  );
}
