import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';

import type { CellType } from '../../../core/table.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './sample-table.styles.ts';
import { SHOWN_ROWS, type Sample } from './use-preview.ts';

type Props = { readonly sample: Sample; readonly title: string };

/** How many rows there are, and how many of them are shown. */
export function useCountSentence({ table, rows, more }: Sample): string {
  const { words, format } = useSpeech();
  const count = format.plural(more ? words.preview.moreThan : words.preview.rows, rows);
  const isCut = more || rows > table.rows.length;
  return isCut ? words.preview.shown({ rows: count, shown: format.count(Math.min(SHOWN_ROWS, rows)) }) : count;
}

/** The first rows as they will stand in the sheet; scrolls inside its own frame, by keyboard too. */
export function SampleTable({ sample, title }: Props) {
  const styles = useStyles();
  const caption = useId();
  const { words, format } = useSpeech();
  const { table } = sample;
  const count = useCountSentence(sample);
  return (
    <figure className={styles.figure}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must take the focus, or a keyboard cannot scroll it */}
      <section className={styles.frame} aria-labelledby={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption id={caption} className={styles.hidden}>
            {words.preview.caption({ title })}, {words.preview.scrollHint}
          </caption>
          <thead>
            <tr>
              {table.columns.map(({ name, type }) => (
                <th key={name} scope="col" className={mergeClasses(styles.head, isNumeric(type) && styles.numeric)}>
                  <div className={styles.name}>{name}</div>
                  <div className={styles.type}>{words.preview.types[type]}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, line) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a preview never move and have no name of their own
              <tr key={line}>
                {table.columns.map(({ name, type }, at) => (
                  <td key={name} className={mergeClasses(styles.cell, isNumeric(type) && styles.numeric)}>
                    {format.cell(row[at] ?? '', type)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className={styles.count}>{count}</figcaption>
    </figure>
  );
}

const isNumeric = (type: CellType): boolean => type === 'number' || type === 'date' || type === 'datetime';
