import { Button } from '@fluentui/react-components';

import { AccessNote } from '../../components/access-note.tsx';
import { BackButton } from '../../components/back-button.tsx';
import { DatasetIntroduction } from '../../components/dataset-introduction.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { ParamFields } from '../../components/param-fields/param-fields.tsx';
import { OpenDatasetProvider, useOpenFromForm } from '../../dataset-opening.ts';
import { useSpeech } from '../../speech.ts';
import { AsBefore } from './as-before.tsx';
import { useStyles } from './ask.styles.ts';
import { useAsk, type AskOptions } from './use-ask.ts';

type Props = AskOptions & { readonly onBack: () => void };

/** The form of one dataset. */
export function Ask({ onBack, ...options }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { dataset } = options;
  const { values, change, clear, isAsBefore, submit, refusal, error } = useAsk(options);
  const open = useOpenFromForm(values);
  return (
    <form className={styles.root} noValidate onSubmit={submit}>
      <BackButton onClick={onBack}>{words.ask.back}</BackButton>
      <DatasetIntroduction dataset={dataset} />
      <AccessNote source={dataset.source} />
      {isAsBefore && <AsBefore onClear={clear} />}
      {dataset.params.some(({ required }) => required) && <p className={styles.note}>{words.ask.requiredNote}</p>}
      <OpenDatasetProvider value={open}>
        <ParamFields
          source={dataset.source}
          dataset={dataset}
          params={dataset.params}
          values={values}
          onChange={change}
          refusal={refusal}
        />
      </OpenDatasetProvider>
      {error !== undefined && <FailureMessage error={error} dataset={dataset} />}
      <Button type="submit" appearance="primary" className={styles.submit}>
        {words.ask.preview}
      </Button>
    </form>
  );
}
