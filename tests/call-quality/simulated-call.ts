import { adaptChromium } from '../../utils/call-quality/adapters/chromium';
import { type FindingKind, weightOf } from '../../utils/call-quality/finding';
import { openCall } from '../../utils/call-quality/open-call';
import { type Message, parseMessage } from '../../utils/call-quality/report';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { GOOD, type Line, simulateConnection } from './simulated-connection';

const BEGINS_AT = 1_700_000_000_000;

/** What the probe sends, as it arrives: through text and validation. */
export function arrived(message: Message): Message {
  const read = parseMessage(JSON.stringify(message));
  if (!read) throw new Error('A message of the simulation is not of its form');
  return read;
}

/** The engine on virtual time: Reports once a second, and a tick after them, as the content script does. */
export function simulateCall({ isAfterReload = false } = {}) {
  let ids = 0;
  let at = BEGINS_AT;
  const call = openCall({ adapt: adaptChromium, newId: () => `call-${(ids += 1)}`, isAfterReload });
  const connections = new Map<string, ReturnType<typeof simulateConnection>>();
  const history: Snapshot[] = [];

  function tick(): void {
    const snapshot = call.tick(at);
    if (snapshot) history.push(snapshot);
  }

  return {
    call,
    history,
    now: () => at,

    /** Seconds of one line, or of several connections by name. */
    run(seconds: number, line: Partial<Line> | Record<string, Partial<Line>> = {}): void {
      const lines = isByName(line) ? line : { c1: line };
      for (let second = 0; second < seconds; second += 1) {
        at += 1000;
        for (const [name, changes] of Object.entries(lines)) {
          const connection = connections.get(name) ?? simulateConnection(name);
          connections.set(name, connection);
          call.take(arrived({ report: connection.second({ ...GOOD, ...changes }, at) }), at);
        }
        tick();
      }
    },

    /** Seconds in which the probe says nothing. */
    runWithoutReports(seconds: number): void {
      for (let second = 0; second < seconds; second += 1) {
        at += 1000;
        tick();
      }
    },

    /** The clock is set, or the computer sleeps: no Report and no tick. */
    jump(ms: number): void {
      at += ms;
    },

    close(...names: string[]): void {
      for (const name of names) {
        call.take({ gone: name }, at);
        connections.delete(name);
      }
    },

    last(): Snapshot {
      const snapshot = history.at(-1);
      if (!snapshot) throw new Error('There has been no call');
      return snapshot;
    },

    /** the warnings of what was told last */
    warnings: () => (history.at(-1)?.findings ?? []).filter(({ kind }) => weightOf(kind) === 'warning'),

    /** every kind of warning that was ever raised in what was told */
    kinds(): FindingKind[] {
      const kinds = history.flatMap(({ findings }) => findings.map(({ kind }) => kind));
      return [...new Set(kinds)].filter((kind) => weightOf(kind) === 'warning');
    },
  };
}

function isByName(line: Partial<Line> | Record<string, Partial<Line>>): line is Record<string, Partial<Line>> {
  return Object.values(line).some((value) => typeof value === 'object');
}
