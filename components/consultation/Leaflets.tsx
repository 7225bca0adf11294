import { useState } from 'preact/hooks';
import { type LocalItem } from '../../utils/consultation/local-content';

interface LeafletsProps {
  /** for a screen reader, where there are several of these */
  name: string;
  leaflets: readonly LocalItem[];
  /** what is written beside it */
  written: string;
  onWrite(text: string): void;
}

/** The service's leaflets and links: a press adds one to what is written, and takes nothing away. */
export function Leaflets({ name, leaflets, written, onWrite }: LeafletsProps) {
  const [told, setTold] = useState('');
  if (leaflets.length === 0) return null;
  const add = ({ title = '', address = '' }: LocalItem): void => {
    if (written.split(/\s+/).includes(address)) return setTold(`Is there already: ${title}`);
    onWrite([written.trimEnd(), `${title} ${address}`].filter(Boolean).join('\n'));
    setTold(`Added: ${title}. Say how you send it.`);
  };
  return (
    <details class="leaflets">
      <summary aria-label={`Leaflets and links, ${name}`}>Leaflets and links</summary>
      <ul>
        {leaflets.map((leaflet) => (
          <li key={leaflet.id}>
            <button type="button" class="link" title={leaflet.address} onClick={() => add(leaflet)}>
              {leaflet.title}
            </button>
          </li>
        ))}
      </ul>
      <p class="said quiet" role="status">
        {told}
      </p>
    </details>
  );
}
