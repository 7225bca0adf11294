import { render } from 'preact';
import type { AskedConfidence, LearnerWith } from '../../components/practice/Begin';
import { type CallReview, Practice, type PracticeView } from '../../components/practice/Practice';
import '../../components/ui/page.css';
import '../../components/practice/practice.css';
import '../../components/ui/tokens.css';
import { aboutThis } from '../../utils/browser/about';
import { openCoaching } from '../../utils/browser/open-coaching';
import { openOptions } from '../../utils/browser/open-options';
import { canSpoilLine } from '../../utils/browser/practice/lossy-line';
import { callOfThisTab, reviewOfThisTab } from '../../utils/browser/practice/practice-review';
import { watchThisPage } from '../../utils/browser/practice/own-watch';
import { keepPractised } from '../../utils/browser/practice/practice-memory';
import { saveFile } from '../../utils/browser/save-file';
import type { FeelBy } from '../../utils/coaching/feel-the-delay';
import type { Scenario } from '../../utils/coaching/scenario';
import { scenarioFileName, writeScenarioFile } from '../../utils/coaching/scenario-file/write-scenario-file';
import { FEEL_ID } from '../../utils/coaching/scenario-titles';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { troubleOf } from '../../utils/equipment/trouble';
import { troubleWords } from '../../utils/i18n/equipment-words';
import { openFelt } from './felt';
import { openOwnFiles } from './own-files';
import { openRoom, type Room } from './room';

const REDRAW_MS = 500;
const NO_LINE =
  'The call did not connect. Most often a setting of the browser or a program that guards it keeps calls from being made; try another network, or tell your help desk. Then press Begin again.';

const TOO_OLD =
  'The practice room needs a newer browser: Chrome or Edge 141, Firefox 117, or Safari 15.4. Update it, or ask your help desk to; all else of Webside works with this one.';

const root = document.getElementById('practice') as HTMLElement;
const { browserName } = aboutThis();
/** From here on, and not before: the patient’s end must not be watched. */
const whenWatched = watchThisPage();
const own = openOwnFiles(draw);
const felt = openFelt(draw);
let chosen: LearnerWith = 'devices';
let connecting: string | undefined;
let room: Room | undefined;
/** of the call before that of the room: the next one's review is not its */
let formerId: string | undefined;
let after: { scenario: Scenario; wasFinished: boolean; review: CallReview } | undefined;
let trouble: string | undefined;
let hasCaptions = false;
let hasKeys = true;

async function begin(scenario: Scenario | FeelBy): Promise<void> {
  if (connecting !== undefined) return;
  if (!canSpoilLine) {
    trouble = TOO_OLD;
    return draw();
  }
  [trouble, after, connecting] = [
    undefined,
    undefined,
    typeof scenario === 'string' ? 'Feel the delay' : scenario.title,
  ];
  draw();
  try {
    await whenWatched;
    // Before the call, whose review begins with it.
    await keepPractised(typeof scenario === 'string' ? FEEL_ID : scenario.id);
    formerId = (await callOfThisTab())?.callId;
    felt.begin(formerId);
    room = await openRoom({ scenario, from: chosen, ownSoundOf: own.soundOf, onChange: draw });
  } catch (error) {
    felt.wait();
    const { name, message } = error as Error;
    trouble =
      name === 'NetworkError'
        ? NO_LINE
        : `${troubleWords(troubleOf({ name, message }, isSecureContext), 'microphone', browserName, 'Begin')} Or choose to use neither.`;
  }
  connecting = undefined;
  draw();
}

function hangUp(): void {
  const { scenario, consultation } = room ?? {};
  after = scenario && { scenario, wasFinished: consultation?.isOver === true, review: { is: 'being read' } };
  room?.close();
  room = undefined;
  if (after) void readReview(after);
  void keepPractised(undefined);
  draw();
}

/** Whether the call that is over can be looked back on. */
async function readReview(of: NonNullable<typeof after>): Promise<void> {
  of.review = await reviewOfThisTab(formerId).catch(() => ({ is: 'none' }) as const);
  draw();
}

function view(): PracticeView {
  if (connecting !== undefined) return { phase: 'connecting', title: connecting };
  if (room) return room.view({ hasCaptions, onCaptions, hasKeys, onKeys, onDone: hangUp });
  return after ? { phase: 'after', ...after } : { phase: 'choose' };
}

function onCaptions(isOn: boolean): void {
  hasCaptions = isOn;
  draw();
}

function onKeys(isOn: boolean): void {
  hasKeys = isOn;
  draw();
}

function asked(when: 'before' | 'after'): AskedConfidence | undefined {
  return felt.isAsked ? { value: felt.felt[when], onChoose: (value) => felt.choose(when, value) } : undefined;
}

function draw(): void {
  render(
    <Practice
      view={view()}
      trouble={trouble}
      begin={{
        scenarios: [...SCENARIOS, ...own.scenarios],
        own: {
          opened: own.opened,
          scenarios: own.scenarios,
          lines: own.lines,
          onOpen: (files) => void own.take(files),
          onRemove: (what, id) => void own.remove(what, id),
        },
        onSave: (scenario) => saveFile(scenarioFileName(scenario), writeScenarioFile(scenario)),
        chosen,
        onChoose(value) {
          chosen = value;
          draw();
        },
        confidence: asked('before'),
        onBegin: (scenario) => void begin(scenario),
        onFeel: (by) => void begin(by),
      }}
      confidenceAfter={asked('after')}
      onHangUp={hangUp}
      onReview={(callId) => void openCoaching(`review/${callId}`)}
      onSettings={() => void openOptions()}
      onAgain={() => void (after && begin(after.scenario))}
      onBack={() => {
        after = undefined;
        felt.leave();
      }}
    />,
    root,
  );
}

addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey, repeat }) => {
  // One press is one choice, however long the key is held.
  if (!hasKeys || repeat || altKey || ctrlKey || metaKey || !/^[1-9]$/.test(key)) return;
  room?.consultation?.choose(Number(key) - 1);
});
addEventListener('pagehide', () => {
  if (room) hangUp();
});
setInterval(() => room && draw(), REDRAW_MS);
draw();
