import type { Scenario } from './scenario';
import { DOSE_IN_THE_NOISE } from './scenarios/dose-in-the-noise';
import { FIRST_CALL } from './scenarios/first-call';

/** The scenarios that are built in, in the order in which a new video consulter meets them. */
export const SCENARIOS: readonly Scenario[] = [FIRST_CALL, DOSE_IN_THE_NOISE];
