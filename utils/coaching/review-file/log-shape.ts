import { PRACTICE_SITE } from '../../consultation/practice-site';
import { LATENCY_BANDS, SIDES } from '../../call-quality/bands';
import { FINDING_KINDS } from '../../call-quality/finding';
import { GAP_WAYS } from '../../call-quality/gaps';
import { TALK_KINDS } from '../../consultation/talk-prompts';
import {
  choice,
  constant,
  group,
  like,
  list,
  maybe,
  number,
  part,
  type Shape,
  text,
  yesOrNo,
} from '../file-shape/shape';
import { MOST_LOGGED } from '../follow-call';
import { MOST_STRETCHES } from '../follow-latency';
import { A_DAY_MS, MOST_DELAY_MS, MOST_ID, MOST_NAME } from '../log-bounds';
import { KEPT_ANSWERS } from '../review';

/** The end of the year 2099, ms since 1970. */
const LATEST = 4_102_444_800_000;
const MOST_SPANS = 400;
const MOST_COUNT = 100_000;

export const sinceBegin: Shape = number(0, A_DAY_MS);
export const instant: Shape = number(0, LATEST);
const count: Shape = number(0, MOST_COUNT);
const id: Shape = text(MOST_ID);

const from = part('fromMs', 'From', 'when it began, ms since the call began', sinceBegin);
const to = part('toMs', 'To', 'when it ended, ms since the call began', sinceBegin);
const kind = part('kind', 'Kind', 'what was wrong', choice(FINDING_KINDS));
const seconds = (band: string) => part(band, band, 'seconds', count);

/** A CallLog (utils/coaching/review.ts). */
export const LOG: Shape = group(
  part('version', 'Version', 'of the log’s shape', constant(1)),
  part('callId', 'Call', 'tells one call from another; in a file it is the file’s own id, made for the file', id),
  part('startedAt', 'Begun', 'when the call began, ms since 1970; in a file the hour in which it did', instant),
  part('lengthMs', 'Length', 'how long it was, ms', sinceBegin),
  part('isOver', 'Over', 'it has ended', yesOrNo),
  part(
    'platform',
    'Platform',
    `where it was held: a known platform’s name, \`${PRACTICE_SITE}\` or \`Other\``,
    text(MOST_NAME),
  ),
  maybe(
    'scenario',
    'Scenario',
    'which scenario was practised',
    like(/^[a-z0-9-]{1,60}$/, 'lower case letters, digits and hyphens'),
  ),
  part(
    'latency',
    'Delay',
    'the worse way’s delay, stretch after stretch',
    list(
      MOST_STRETCHES,
      group(
        from,
        to,
        part('band', 'Band', 'how much of it', choice(LATENCY_BANDS)),
        maybe('medianMs', 'Median', 'half of the time it was less, ms', number(0, MOST_DELAY_MS)),
      ),
    ),
  ),
  part('bandSeconds', 'Seconds in each band', 'by the engine’s own count', group(...LATENCY_BANDS.map(seconds))),
  part(
    'gaps',
    'Lost sound',
    'sound that one side did not hear',
    list(
      MOST_LOGGED,
      group(
        part('id', 'Id', 'tells one from another', id),
        part('way', 'Way', '`hear`: the clinician did not hear it; `heard`: the other side did not', choice(GAP_WAYS)),
        from,
        part('lengthMs', 'Length', 'ms', sinceBegin),
      ),
    ),
  ),
  part(
    'gapsMade',
    'How often sound was lost',
    'in all, by way',
    group(...GAP_WAYS.map((way) => part(way, way, 'times', count))),
  ),
  part(
    'findings',
    'Faults',
    'what lasted long enough to be told',
    list(
      MOST_LOGGED,
      group(
        part('id', 'Id', 'tells one from another', id),
        kind,
        part('side', 'Side', 'whose side it was on, as far as it is known', choice(SIDES)),
        from,
        maybe('toMs', 'To', 'when it ended; left out where it had not', sinceBegin),
        // Of most kinds it is a time, and a fault may last as long as its call.
        maybe(
          'worst',
          'Worst',
          'the worst value, in the unit of its kind (utils/call-quality/rules.ts)',
          number(0, A_DAY_MS),
        ),
      ),
    ),
  ),
  part(
    'prompts',
    'Prompts',
    'sentences that were suggested',
    list(
      MOST_LOGGED,
      group(
        part('findingId', 'Fault', 'the id of the fault that it was on', id),
        kind,
        part('talk', 'Kind of talk', 'of the five', choice(TALK_KINDS)),
        part('shownMs', 'Shown', 'when it was first on the screen, ms since the call began', sinceBegin),
        maybe('answer', 'Answer', 'what became of it', choice(KEPT_ANSWERS)),
        maybe('answeredMs', 'Answered', 'when, ms since the call began', sinceBegin),
      ),
    ),
  ),
  part(
    'talk',
    'Talk',
    'by loudness alone: counts and times of each span',
    list(
      MOST_SPANS,
      group(
        from,
        to,
        part('mineMs', 'You talked', 'ms', sinceBegin),
        part('theirsMs', 'They talked', 'ms', sinceBegin),
        part('overlaps', 'Overlaps', 'how often both talked at once', count),
        part('overlapMs', 'Time of overlaps', 'ms', sinceBegin),
      ),
    ),
  ),
  part('isCut', 'Cut', 'more came than is kept', yesOrNo),
);
