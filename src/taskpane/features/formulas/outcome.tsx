import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import type { Changes } from './use-changes.ts';

/** How the last change went, seen and heard. */
export function Outcome({ changes: { task } }: { readonly changes: Changes }) {
  const { state } = task;
  if (state.phase === 'failed') return <FailureMessage error={state.error} />;
  return state.phase === 'done' && state.result !== '' ? <Note>{state.result}</Note> : null;
}
