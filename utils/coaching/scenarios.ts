import type { Scenario } from './scenario';
import { CAMERA_OFF } from './scenarios/camera-off';
import { CARER_PRESENT } from './scenarios/carer-present';
import { CONVERT_TO_PHONE } from './scenarios/convert-to-phone';
import { DOSE_IN_THE_NOISE } from './scenarios/dose-in-the-noise';
import { DROP } from './scenarios/drop';
import { ECHO } from './scenarios/echo';
import { FIRST_CALL } from './scenarios/first-call';
import { INCOMING_CALL } from './scenarios/incoming-call';
import { SLOW_UPLOAD } from './scenarios/slow-upload';
import { SWOLLEN_ANKLE } from './scenarios/swollen-ankle';
import { TALKING_OVER } from './scenarios/talking-over';

/** The scenarios that are built in, in the order in which a new video consulter may take them. */
export const SCENARIOS: readonly Scenario[] = [
  FIRST_CALL,
  CAMERA_OFF,
  DOSE_IN_THE_NOISE,
  TALKING_OVER,
  DROP,
  CONVERT_TO_PHONE,
  INCOMING_CALL,
  SWOLLEN_ANKLE,
  ECHO,
  SLOW_UPLOAD,
  CARER_PRESENT,
];
