import type { NoteGroup, NotePart } from '../../utils/record/profiles';

/** What is in the note, line by line, under its headings. */
export function PrintedParts({ parts }: { parts: NotePart[] }) {
  return (
    <>
      {parts.map(({ name, groups }) => (
        <section key={name} class="part">
          {groups.map((group, index) => (
            <Group key={index} {...group} part={index === 0 ? name : undefined} />
          ))}
        </section>
      ))}
    </>
  );
}

/**
 * One with a heading of its own stays on one page where it can: of advice, the heading says whether it was given. The part's
 * heading stands in its first group, so that it stays there too.
 */
function Group({ part, heading, lines }: NoteGroup & { part: string | undefined }) {
  return (
    <div class={heading === undefined ? 'group' : 'group named'}>
      {part !== undefined && <h3>{part}</h3>}
      {heading !== undefined && <h4>{heading}</h4>}
      {lines.map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}
