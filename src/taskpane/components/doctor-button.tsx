import { Button } from '@fluentui/react-components';

import { isSourceError, type Failure } from '../../core/errors.ts';
import { useToDoctor } from '../navigation.ts';
import { useSpeech } from '../speech.ts';

/** Failures that lie between this pane and the source, rather than in what was asked. */
const OF_THE_WAY: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'unreachable',
  'timed-out',
  'unavailable',
  'unexpected-response',
]);

/** Leads from a failure that may lie with the connection to the check of it. */
export function DoctorButton({ error }: { readonly error: unknown }) {
  const { words } = useSpeech();
  const toDoctor = useToDoctor();
  if (!toDoctor || !isSourceError(error) || !OF_THE_WAY.has(error.failure.kind)) return null;
  return (
    <Button size="small" onClick={toDoctor}>
      {words.general.checkConnection}
    </Button>
  );
}
