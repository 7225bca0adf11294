import type { SafetyNet } from './safety-net';

/**
 * Words of which "come back if it gets worse" and the like consist: true of every illness, and of no help with this one (W33, W34).
 * A line that has no other word names neither a sign nor a time.
 */
const SAYS_NOTHING = new Set(
  `a about advice again any anything are as at attend back be become becomes better by call came can come concern concerned
  concerns contact deteriorate deteriorates deteriorating do does doctor doesn don em emergency feel feels from further get
  gets getting given go gp has have help her him i if improve improves improving in is isn issues it know let like line me
  more my necessary need needed net netting no normal not of or os other out please persist persists phone present problem
  problems prn practice question questions re reattend return returns review ring rv s safety see seek settle settles
  settling should someone something sos still surgery symptom symptoms t tell that the their them these they things this
  to touch unsure us usual was we well when with worried worries worry worse worsen worsening worsens you your 111 999`.split(
    /\s+/,
  ),
);

/** Whether all that is said of when to come back would fit any problem: then a sign and a time are missing. */
export function isGeneric({ lookOutFor, whenAndHow }: Pick<SafetyNet, 'lookOutFor' | 'whenAndHow'>): boolean {
  const lines = `${lookOutFor}\n${whenAndHow}`
    .split(/[\n.;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => wordsOf(line).every((word) => SAYS_NOTHING.has(word)));
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
