import type { Step } from '../../../imports/imports.ts';
import { RunProgress } from '../../components/run-progress.tsx';
import { useStepWords } from '../../step-words.ts';
import { useSpeech } from '../../speech.ts';

type Props = { readonly step: Step | undefined; readonly onCancel: () => void };

export function InsertProgress({ step, onCancel }: Props) {
  const { words } = useSpeech();
  const { detail, value } = useStepWords()(step);
  if (step?.phase === 'waiting' && detail !== undefined) return <RunProgress label={detail} onCancel={onCancel} />;
  const label = step?.phase === 'writing' ? words.insert.writing : words.insert.asking;
  return <RunProgress label={label} detail={detail} value={value} onCancel={onCancel} />;
}
