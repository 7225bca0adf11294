import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type List, MOST_ITEMS } from '../../utils/consultation/content';
import { countLocal, type Edit, isBuiltIn } from '../../utils/consultation/edit-content';
import { inOrder, inUse, type LocalItem } from '../../utils/consultation/local-content';
import { ContentItem } from './ContentItem';
import { countWords } from './count-words';
import type { OfferedContentProps } from './OfferedContent';

interface ContentListProps extends Pick<OfferedContentProps, 'onEdit' | 'onNewId'> {
  list: List;
  local: LocalItem[] | undefined;
}

/** One list: its items in their order, each to be reworded, moved and switched off, and own ones to be added. */
export function ContentList({ list, local, onEdit, onNewId }: ContentListProps) {
  const items = inOrder(list.builtIn, local);
  const [removed, setRemoved] = useState<{ item: LocalItem; row: number }>();
  const wanted = useRef<string | undefined>(undefined);
  // What is moved loses the focus, and what is removed takes it along.
  useLayoutEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  const act = (edit: Edit, focus: string): void => {
    wanted.current = focus;
    onEdit(list, edit);
  };
  const add = (): void => {
    const id = onNewId();
    const words = Object.fromEntries(list.fields.map(({ name }) => [name, '']));
    act({ do: 'add', item: { id, ...words } }, fieldId(list, id));
  };
  const isOnlyOne = (item: LocalItem): boolean =>
    list.needsOne === true && inUse(list.builtIn, local).every(({ id }) => id === item.id);
  return (
    <details class="list">
      <summary>
        {list.name} <span class="quiet">{local ? countWords(countLocal({ [list.id]: local })) : 'As built in.'}</span>
      </summary>
      <p class="quiet">{list.where}</p>
      {items.length === 0 && <p>None yet.</p>}
      <ol>
        {items.map((item, row) => (
          <ContentItem
            key={item.id}
            {...{ list, item, row, act }}
            isFirst={row === 0}
            isLast={row === items.length - 1}
            isOnlyOne={isOnlyOne(item)}
            onEdit={(edit) => onEdit(list, edit)}
            onRemove={() => {
              setRemoved({ item, row });
              act({ do: 'remove', row }, `${list.id}-undo`);
            }}
          />
        ))}
      </ol>
      {removed && !isBuiltIn(list, removed.item.id) && (
        <p>
          Removed: “{removed.item.title ?? removed.item.text}”.{' '}
          <button
            type="button"
            class="link"
            id={`${list.id}-undo`}
            onClick={() => {
              setRemoved(undefined);
              act({ do: 'add', item: removed.item, at: removed.row }, fieldId(list, removed.item.id));
            }}
          >
            Put it back
          </button>
        </p>
      )}
      {!list.isFixed && items.length < MOST_ITEMS && (
        <button type="button" class="button" onClick={add}>
          Add to: {list.name.toLowerCase()}
        </button>
      )}
    </details>
  );
}

/** Of an item's first field. */
export function fieldId(list: List, id: string): string {
  return `${list.id}-${id}-${list.fields[0]?.name}`;
}
