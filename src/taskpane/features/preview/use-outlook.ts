import type { Dataset, Input } from '../../../datasets/dataset.ts';
import { usePane } from '../../pane.ts';
import { outlookOf, type Outlook } from './outlook.ts';
import type { Sample } from './use-preview.ts';

/** What fetching all comes to; Informat is asked institute by institute. */
export function useOutlook({ id, source }: Dataset, { institute }: Input): (sample: Sample) => Outlook {
  const { credentials } = usePane().access;
  return ({ table, rows, more, tookMs, pages }) => {
    const named = typeof institute === 'string' ? institute.split(/[;,]/).filter((one) => one.trim() !== '').length : 0;
    const covered = credentials.of(source)?.institutes?.length ?? 0;
    const parts = named || covered || 1;
    return outlookOf({ source, id, table, rows: more ? undefined : rows, tookMs, parts, pages });
  };
}
