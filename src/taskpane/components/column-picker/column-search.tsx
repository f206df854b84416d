import { makeStyles, SearchBox } from '@fluentui/react-components';

import { useChooseWords } from '../../use-choose-words.ts';
import { useListStyles } from './column-picker.styles.ts';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the search found, said when there is one. */
  readonly found: string;
};

export function ColumnSearch({ value, onChange, found }: Props) {
  const styles = useStyles();
  const lists = useListStyles();
  const { columns: words } = useChooseWords();
  return (
    <div className={lists.part}>
      <SearchBox
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={value}
        data-pick="search"
        onChange={(_, { value: next }) => onChange(next)}
        // In a form, Enter would send it.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <output className={lists.note}>{value.trim() !== '' && found}</output>
    </div>
  );
}

const useStyles = makeStyles({ search: { maxWidth: 'none', minWidth: 0 } });
