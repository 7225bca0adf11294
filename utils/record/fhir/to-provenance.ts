import type { Composition, Provenance } from '@medplum/fhirtypes';
import { conceptOf, type Naming, referTo } from './naming';
import type { People } from './to-people';
import { SYSTEMS } from './systems';

interface About {
  composition: Composition;
  people: People;
  /** when, as FHIR writes it */
  recorded: string;
  /** of Webside */
  version: string;
  id: Naming;
}

const TOOL = 'tool';

/** Which tool put the document together, in which version; and whose words it holds. */
export function toProvenance({ composition, people, recorded, version, id }: About): Provenance {
  return {
    resourceType: 'Provenance',
    id: id('provenance'),
    contained: [
      {
        resourceType: 'Device',
        id: TOOL,
        deviceName: [{ name: 'Webside', type: 'user-friendly-name' }],
        version: [{ value: version }],
      },
    ],
    target: [referTo(composition)],
    recorded,
    agent: [
      { type: agent('assembler', 'Assembler'), who: { reference: `#${TOOL}`, display: `Webside ${version}` } },
      { type: agent('author', 'Author'), who: people.author },
    ],
  };
}

function agent(code: string, display: string) {
  return conceptOf({ system: SYSTEMS.provenanceAgent, code, display });
}
