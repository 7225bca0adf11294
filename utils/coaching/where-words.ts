import { capital } from '../i18n/words';
import type { CallLog } from './review';
import { scenarioTitle } from './scenario-titles';

/** Where a call was held, or what was practised. */
export function whereWords({ platform, scenario }: Pick<CallLog, 'platform' | 'scenario'>): string {
  if (scenario) return `Practice: ${scenarioTitle(scenario)}`;
  return platform === 'Other' ? 'A platform that Webside does not know' : capital(platform);
}
