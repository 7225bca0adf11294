import type { NoteGroup } from '../../utils/record/profiles';
import type { PrintedPart } from '../../utils/record/to-printed';

/** What is in the note, line by line, under its headings. */
export function PrintedParts({ parts }: { parts: PrintedPart[] }) {
  return (
    <>
      {parts.map(({ name, groups }) => (
        <section key={name} class="part">
          <h3>{name}</h3>
          {groups.map((group, index) => (
            <Group key={index} {...group} />
          ))}
        </section>
      ))}
    </>
  );
}

/** One with a heading of its own stays on one page where it can: of advice, the heading says whether it was given. */
function Group({ heading, lines }: NoteGroup) {
  return (
    <div class={heading === undefined ? 'group' : 'group named'}>
      {heading !== undefined && <h4>{heading}</h4>}
      {lines.map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}
