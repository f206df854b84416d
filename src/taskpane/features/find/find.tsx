import { Button } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';

import type { SourceId } from '../../../core/errors.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useSpeech } from '../../speech.ts';
import type { ItemActions } from './dataset-item.tsx';
import { SCREEN } from './find-keys.ts';
import { useStyles } from './find.styles.ts';
import type { Choosing } from './opening-state.tsx';
import { OwnList } from './own-list.tsx';
import { SearchField } from './search-field.tsx';
import { SourceChips } from './source-chips.tsx';
import { SourceGroup } from './source-group.tsx';
import { EVERYTHING, useFind, useOwn, type FoundGroup, type Search } from './use-find.ts';
import { useKeptIds } from './use-kept-ids.ts';

type Props = Choosing & {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly arrived: boolean;
};

/** Everything a person can ask for: their own first, then all of it by source. */
export function Find({ search, onSearch, arrived, ...choosing }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { counts, total, groups, summary, isNear, isNarrowed } = useFind(search);
  const box = useRef<HTMLInputElement>(null);
  // What was clicked goes; the box is where one looks on.
  const startAgain = (next: Search): void => {
    onSearch(next);
    box.current?.focus();
  };
  const { actions, pinned, recent } = useActions(choosing);
  return (
    <div className={styles.root} {...{ [SCREEN]: '' }}>
      <ScreenHeading arrived={arrived}>{words.find.title}</ScreenHeading>
      <div className={styles.search}>
        <SearchField inputRef={box} value={search.text} onChange={(text) => onSearch({ ...search, text })} />
        <SourceChips
          counts={counts}
          total={total}
          chosen={search.source}
          onChoose={(source) => onSearch({ ...search, source })}
        />
      </div>
      {!isNarrowed && (
        <>
          <OwnList label={words.find.pinned} datasets={pinned} actions={actions} />
          <OwnList label={words.find.recent} datasets={recent} actions={actions} />
        </>
      )}
      {groups.length === 0 ? (
        <EmptyState icon={<SearchRegular />} title={summary} advice={words.find.nothingAdvice}>
          {total > 0 && (
            <Button onClick={() => startAgain({ ...search, source: undefined })}>{words.find.everywhere}</Button>
          )}
          <Button onClick={() => startAgain(EVERYTHING)}>{words.find.clear}</Button>
        </EmptyState>
      ) : (
        <>
          {isNear && <p className={styles.near}>{summary}</p>}
          <Groups groups={groups} isNarrowed={isNarrowed} actions={actions} />
        </>
      )}
    </div>
  );
}

function useActions(choosing: Choosing) {
  const { words } = useSpeech();
  const announce = useAnnounce();
  const { pins, pinned, recent } = useOwn();
  const isPinned = (id: string): boolean => pins.ids.includes(id);
  const actions: ItemActions = {
    ...choosing,
    isPinned,
    onPin: ({ id, title }) => {
      if (isPinned(id)) announce(words.find.unpinned({ title }));
      pins.toggle(id);
    },
  };
  return { actions, pinned, recent };
}

type GroupsProps = {
  readonly groups: readonly FoundGroup[];
  readonly isNarrowed: boolean;
  readonly actions: ItemActions;
};

function Groups({ groups, isNarrowed, actions }: GroupsProps) {
  const collapsed = useKeptIds('pane.collapsed');
  // What is looked for is shown wherever it stands; closing a group then lasts as long as the search.
  const [closed, setClosed] = useState<readonly SourceId[]>([]);
  const isClosed = (source: SourceId): boolean => (isNarrowed ? closed : collapsed.ids).includes(source);
  const toggle = (source: SourceId): void => {
    if (!isNarrowed) collapsed.toggle(source);
    else setClosed(isClosed(source) ? closed.filter((one) => one !== source) : [...closed, source]);
  };
  return groups.map((group) => (
    <SourceGroup
      key={group.source}
      {...group}
      isOpen={!isClosed(group.source)}
      onToggle={() => toggle(group.source)}
      actions={actions}
    />
  ));
}
