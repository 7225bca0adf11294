import { describe, expect, it } from 'vitest';
import {
  COUNTING,
  hear,
  haveSaid,
  waitToSay,
  type PatientManner,
  type PatientTurns,
  quiet,
  UNHURRIED,
  wantToSay,
} from '../../utils/coaching/patient-turns';

const LOOK_MS = 50;
const TALK = 0.1;
const ROOM = 0.0005;

/** A stretch of what reaches the patient: how loud, and for how long, ms. */
type Stretch = [level: number, lastsMs: number];

/** What the patient does, and when, ms after the beginning, while this reaches them. */
function listenTo(stretches: Stretch[], begin: (turns: PatientTurns) => PatientTurns, manner = UNHURRIED) {
  // The room is heard before, and the learner has said something: an unknown voice could be the patient's own, come back.
  let turns = quiet(manner);
  let atMs = -8000;
  for (; atMs < 0; atMs += LOOK_MS) turns = hear(turns, atMs < -5000 && atMs >= -6000 ? TALK : ROOM, atMs).turns;
  turns = begin(turns);
  const did: [string, number][] = [];
  for (const [level, lastsMs] of stretches)
    for (const endMs = atMs + lastsMs; atMs < endMs; atMs += LOOK_MS) {
      const heard = hear(turns, level, atMs);
      turns = heard.turns;
      if (heard.does) did.push([heard.does, atMs]);
    }
  return { did, turns };
}

const due = (turns: PatientTurns): PatientTurns => wantToSay(turns, 0, false);
const dueAfterTalk = (turns: PatientTurns): PatientTurns => wantToSay(turns, 0, true);

describe('the patient begins', () => {
  it.each<[string, Stretch[], (turns: PatientTurns) => PatientTurns, [string, number][]]>([
    ['after a pause, in silence', [[ROOM, 3000]], due, [['begin', 700]]],
    ['not while the learner talks', [[TALK, 3000]], due, []],
    [
      'a pause after the learner stopped',
      [
        [TALK, 2000],
        [ROOM, 2000],
      ],
      due,
      [['begin', 2650]],
    ],
    [
      'not in a breath of the learner',
      [
        [TALK, 1000],
        [ROOM, 500],
        [TALK, 1000],
      ],
      due,
      [],
    ],
    ['not before the learner has said what was pressed', [[ROOM, 5900]], dueAfterTalk, []],
    ['all the same, when the learner says nothing', [[ROOM, 7000]], dueAfterTalk, [['begin', 6000]]],
    [
      'after what was pressed was said',
      [
        [ROOM, 1000],
        [TALK, 2000],
        [ROOM, 2000],
      ],
      dueAfterTalk,
      [['begin', 3650]],
    ],
  ])('%s', (_when, stretches, begin, expected) => {
    expect(listenTo(stretches, begin).did).toEqual(expected);
  });

  it('at once where the learner said it before the button was pressed', () => {
    const spoke = listenTo([[TALK, 2000]], (turns) => turns).turns;
    let turns = wantToSay(spoke, 2000, true);
    let atMs = 2000;
    for (; atMs < 4000; atMs += LOOK_MS) {
      const heard = hear(turns, ROOM, atMs);
      turns = heard.turns;
      if (heard.does) break;
    }
    expect(atMs).toBe(2700);
  });

  it('sooner, and sooner again by themselves, where they count', () => {
    const inTurn: [Stretch[], PatientManner] = [
      [
        [ROOM, 300],
        [TALK, 500],
        [ROOM, 1000],
      ],
      COUNTING,
    ];
    expect(listenTo(inTurn[0], dueAfterTalk, inTurn[1]).did).toEqual([['begin', 1050]]);
    expect(listenTo([[ROOM, 2000]], dueAfterTalk, COUNTING).did).toEqual([['begin', 1400]]);
  });
});

describe('the patient who is talked over', () => {
  it('gives way after half a second, and begins anew when the learner has stopped', () => {
    const { did } = listenTo(
      [
        [ROOM, 1700],
        [TALK, 2000],
        [ROOM, 2000],
      ],
      due,
    );
    expect(did.map(([what]) => what)).toEqual(['begin', 'give way', 'begin']);
    const [, [, gaveWayAt], [, beganAt]] = did as [[string, number], [string, number], [string, number]];
    expect(gaveWayAt).toBeGreaterThanOrEqual(2200);
    expect(gaveWayAt).toBeLessThanOrEqual(2400);
    expect(beganAt).toBe(4350);
  });

  it('does not mind a listener’s short yes', () => {
    expect(
      listenTo(
        [
          [ROOM, 1700],
          [TALK, 300],
          [ROOM, 2000],
        ],
        due,
      ).did,
    ).toEqual([['begin', 700]]);
  });

  it('says it to the end the third time', () => {
    const again: Stretch[] = [
      [ROOM, 1500],
      [TALK, 1500],
    ];
    const { did, turns } = listenTo([...again, ...again, ...again, ...again], due);
    expect(did.map(([what]) => what)).toEqual(['begin', 'give way', 'begin', 'give way', 'begin']);
    expect(turns.gaveWay).toBe(2);
  });
});

it('takes an unknown voice that is heard while they talk for their own, come back', () => {
  let turns = quiet(UNHURRIED);
  for (let atMs = 0; atMs < 1000; atMs += LOOK_MS) turns = hear(turns, ROOM, atMs).turns;
  turns = wantToSay(turns, 1000, false);
  const did: string[] = [];
  for (let atMs = 1000; atMs < 9000; atMs += LOOK_MS) {
    const heard = hear(turns, turns.speakingSince === undefined ? ROOM : TALK, atMs);
    turns = heard.turns;
    if (heard.does) did.push(heard.does);
  }
  expect(did).toEqual(['begin']);
});

it('waits with it while nothing of them comes through, and a pause longer', () => {
  let turns = due(quiet(UNHURRIED));
  const began: number[] = [];
  for (let atMs = 0; atMs < 9000; atMs += LOOK_MS) {
    if (atMs < 5000) turns = waitToSay(turns, atMs);
    const heard = hear(turns, ROOM, atMs);
    turns = heard.turns;
    if (heard.does === 'begin') began.push(atMs);
  }
  expect(began).toHaveLength(1);
  expect(began[0]).toBeGreaterThanOrEqual(5000 - LOOK_MS + UNHURRIED.pauseMs);
  expect(waitToSay(quiet(UNHURRIED), 0)).toEqual(quiet(UNHURRIED));
});

it('is quiet once all is said', () => {
  const said = haveSaid(listenTo([[ROOM, 1000]], due).turns, 1000);
  expect(said.dueSince).toBeUndefined();
  for (let atMs = 1000; atMs < 9000; atMs += LOOK_MS) expect(hear(said, ROOM, atMs).does).toBeUndefined();
});
