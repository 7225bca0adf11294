import { type Play, stepNamed } from './play';
import type { Fault, FaultKind, Scenario } from './scenario';

/** A fault of the play so far that no choice has mended. */
interface HeldFault {
  fault: Fault;
  /** Infinity while the patient has not begun to say what it comes in */
  beganMs: number;
}

/**
 * What goes wrong at this instant: one fault of a kind, that which began last. A choice that mends a kind ends those of the
 * call and of the steps so far, and keeps away what of them has not begun yet; a later step may bring it again.
 */
export function faultsAt(play: Play, scenario: Scenario, atMs: number): Fault[] {
  const active = new Map<FaultKind, HeldFault>();
  for (const each of held(play, scenario, atMs)) {
    const { fault, beganMs } = each;
    const endsMs = beganMs + (fault.lastsMs ?? Infinity);
    if (atMs < beganMs || atMs >= endsMs) continue;
    if (beganMs >= (active.get(fault.kind)?.beganMs ?? -Infinity)) active.set(fault.kind, each);
  }
  return [...active.values()].map(({ fault }) => fault);
}

/** Kinds that will go wrong without a further choice. */
export function faultsToCome(play: Play, scenario: Scenario, atMs: number): Set<FaultKind> {
  const later = held(play, scenario, atMs).filter(({ beganMs }) => beganMs > atMs);
  return new Set(later.map(({ fault }) => fault.kind));
}

/** Faults of the call, which the first visit holds, and of each visited step. */
function held({ visits, mended }: Play, scenario: Scenario, atMs: number): HeldFault[] {
  return visits.flatMap((visit, index) => {
    const { faults = [], says } = stepNamed(scenario, visit.step);
    // Who went on before a word was said has let its time begin.
    const sinceMs = says ? (visit.saysAtMs ?? visits[index + 1]?.atMs ?? Infinity) : visit.atMs;
    const ofCall = index === 0 ? scenario.faults : [];
    const all = [
      ...ofCall.map((fault) => ({ fault, beganMs: visit.atMs + fault.afterMs })),
      ...faults.map((fault) => ({ fault, beganMs: sinceMs + fault.afterMs })),
    ];
    const isMended = ({ kind }: Fault): boolean =>
      mended.some((each) => each.kind === kind && index < each.visits && each.atMs <= atMs);
    return all.filter(({ fault }) => !isMended(fault));
  });
}
