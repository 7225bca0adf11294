import { TextField } from '../ui/TextField';
import type { List } from '../../utils/consultation/content';
import { type Edit, isBuiltIn } from '../../utils/consultation/edit-content';
import { hasWords, isAddress, isComplete, type LocalItem } from '../../utils/consultation/local-content';

interface ContentItemProps {
  list: List;
  item: LocalItem;
  row: number;
  isFirst: boolean;
  isLast: boolean;
  /** its list needs one, and it is the last that is on */
  isOnlyOne: boolean;
  onEdit(edit: Edit): void;
  /** an edit by a press, and the id of what has the focus afterwards */
  act(edit: Edit, focus: string): void;
  onRemove(): void;
}

/** One item: whose words these are, the words themselves, and what can be done to it. */
export function ContentItem(props: ContentItemProps) {
  const { list, item, row, onEdit } = props;
  const own = list.builtIn.find(({ id }) => id === item.id);
  const shown = hasWords(item) ? item : { ...own, ...item };
  const name = shown.title || shown.text || 'new item';
  const words = Object.fromEntries(list.fields.map((field) => [field.name, shown[field.name] ?? '']));
  return (
    <li class={`item ${item.isOff ? 'off' : ''}`}>
      <p class="quiet">
        {whose(item, own?.source)}
        {item.isOff && <b> Switched off.</b>}
        {list.notes?.[item.id] && ` ${list.notes[item.id]}`}
      </p>
      {list.fields.map((field) => (
        <TextField
          key={field.name}
          id={`${list.id}-${item.id}-${field.name}`}
          label={field.label}
          name={`${field.label}, item ${row + 1}`}
          aside={aside(words[field.name] ?? '', field.most)}
          value={words[field.name] ?? ''}
          most={field.most}
          onWrite={(text) => onEdit({ do: 'write', row, words: { ...words, [field.name]: text } })}
        />
      ))}
      {hasWords(item) && !isComplete(item) && <p class="missing">{missing(item, own !== undefined)}</p>}
      {!list.isFixed && <Buttons {...props} name={name} />}
      {own && hasWords(item) && (
        <button
          type="button"
          class="link"
          aria-label={`Back to the built-in wording: ${own.title ?? own.text}`}
          onClick={() => props.act({ do: 'restore', row }, `${list.id}-${item.id}-${list.fields[0]?.name}`)}
        >
          Back to the built-in wording
        </button>
      )}
    </li>
  );
}

function Buttons({
  list,
  item,
  row,
  isFirst,
  isLast,
  isOnlyOne,
  name,
  act,
  onRemove,
}: ContentItemProps & { name: string }) {
  const idOf = (what: string): string => `${list.id}-${item.id}-${what}`;
  const move = (by: 1 | -1): void => act({ do: 'move', row, by }, idOf(by < 0 ? 'up' : 'down'));
  return (
    <div class="buttons">
      <button
        type="button"
        class="button small"
        id={idOf('up')}
        aria-label={`Move up: ${name}`}
        aria-disabled={isFirst}
        onClick={() => move(-1)}
      >
        Up
      </button>
      <button
        type="button"
        class="button small"
        id={idOf('down')}
        aria-label={`Move down: ${name}`}
        aria-disabled={isLast}
        onClick={() => move(1)}
      >
        Down
      </button>
      {isOnlyOne ? (
        <span class="quiet">One item stays on.</span>
      ) : (
        <button
          type="button"
          class="button small"
          id={idOf('switch')}
          aria-label={`${item.isOff ? 'Switch on' : 'Switch off'}: ${name}`}
          onClick={() => act({ do: 'switch', row, isOff: !item.isOff }, idOf('switch'))}
        >
          {item.isOff ? 'Switch on' : 'Switch off'}
        </button>
      )}
      {!isBuiltIn(list, item.id) && !isOnlyOne && (
        <button type="button" class="button small" aria-label={`Remove: ${name}`} onClick={onRemove}>
          Remove
        </button>
      )}
    </div>
  );
}

function whose(item: LocalItem, source: string | undefined): string {
  if (source === undefined) return 'Yours.';
  return hasWords(item) ? `Built in, in your words.` : `Built in (source ${source}).`;
}

/** Said before it is full, not only then. */
function aside(words: string, most: number): string | undefined {
  return words.length > most * 0.8 ? `${words.length} of ${most} characters` : undefined;
}

function missing({ address }: LocalItem, isOfOurs: boolean): string {
  if (isOfOurs) return 'Something is empty here, so the panel shows the built-in words.';
  const isWrong = address !== undefined && address !== '' && !isAddress(address);
  return isWrong
    ? 'Not in the panel yet: the address must begin with https. Copy it from the browser’s address bar.'
    : 'Not in the panel yet: something is still empty here.';
}
