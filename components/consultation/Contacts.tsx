import { type LocalContent, inUse, isAddress } from '../../utils/consultation/local-content';

/** Whom to ring or write to, as the service has listed them; nothing where it has not. */
export function Contacts({ local }: { local: LocalContent }) {
  const contacts = inUse([], local.contacts);
  if (contacts.length === 0) return null;
  return (
    <section class="card contacts" aria-label="Contact lines">
      <dl>
        {contacts.map(({ id, title, text = '' }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {isAddress(text) ? (
                <a href={text} target="_blank" rel="noreferrer">
                  {text}
                </a>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
