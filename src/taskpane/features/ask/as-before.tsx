import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

import { BUILDER_WORDS } from '../../../messages/builder.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './ask.styles.ts';

/** Says where the values of a form come from, and takes them away at once. */
export function AsBefore({ onClear }: { readonly onClear: () => void }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = BUILDER_WORDS[language];
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'form', 'input, textarea, [role=combobox]');
  return (
    <div ref={root} className={styles.before}>
      <p className={styles.note}>{words.asBefore}</p>
      <Button
        size="small"
        onClick={() => {
          announce(words.cleared);
          onClear();
        }}
      >
        {words.clear}
      </Button>
    </div>
  );
}
