import type { Bundle } from '@medplum/fhirtypes';

export function toJson(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}
