import type { Scenario } from '../../utils/coaching/scenario.ts';
import type { Recording } from '../../utils/coaching/recordings.ts';

/** What is to be heard in the practice room: each caption of the scenarios that names a recording, and in whose voice. */
export function captions(scenarios: readonly Scenario[]): Pick<Recording, 'id' | 'voice' | 'text'>[] {
  return scenarios.flatMap(({ patient, steps }) =>
    Object.values(steps).flatMap(({ says }) => {
      if (!says?.recording) return [];
      return [{ id: says.recording, voice: says.by ? ('fiona' as const) : patient, text: says.caption }];
    }),
  );
}
