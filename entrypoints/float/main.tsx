import { render } from 'preact';
import { Floating } from '../../components/overlay/Floating';
import '../../components/overlay/floating.css';
import '../../components/overlay/overlay.css';
import '../../components/ui/tokens.css';
import './float.css';
import { readCall, readSettled } from '../../utils/browser/call-memory';
import { readContent, watchContent } from '../../utils/browser/content-memory';
import { sendMessage } from '../../utils/browser/messages';
import { isPanelOpen } from '../../utils/browser/open-panel';
import { readPreference } from '../../utils/browser/preferences';
import { watchSession } from '../../utils/browser/session';
import { closeThisPage, holdFloatLine } from '../../utils/browser/small-window';
import { windowOf } from '../../utils/browser/tab';
import { asSeenAt, isLive } from '../../utils/call-quality/as-seen-at';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import type { LocalContent } from '../../utils/consultation/local-content';
import { type PromptAnswers, quietOf } from '../../utils/consultation/prompt-answers';
import { advise } from '../../utils/consultation/talk-prompts';

/** The window's clock: a call that has gone silent says so. */
const REDRAW_MS = 1000;

/** One call in a small window, where no window can be kept over all others. It closes itself with the call. */
const tabId = Number(new URLSearchParams(location.search).get('tab'));
const root = document.getElementById('float') as HTMLElement;
let seen: { snapshot: Snapshot | undefined; answers: PromptAnswers; isQuiet: boolean; local: LocalContent } | undefined;

async function look(): Promise<void> {
  const windowId = await windowOf(tabId);
  seen = {
    snapshot: await readCall(tabId),
    answers: { settled: await readSettled(tabId), hidden: await readPreference('hiddenPrompts') },
    isQuiet: windowId !== undefined && (await isPanelOpen(windowId)),
    local: await readContent(),
  };
  draw();
}

function draw(): void {
  if (!seen) return;
  const now = Date.now();
  if (!isLive(seen.snapshot, now)) return void closeThisPage();
  const snapshot = asSeenAt(seen.snapshot, now);
  render(
    <Floating
      snapshot={snapshot}
      // What is no longer believed suggests nothing either.
      prompt={snapshot === seen.snapshot ? advise(snapshot, seen.answers, seen.local.prompts) : undefined}
      now={now}
      quiet={quietOf(snapshot, seen.answers)}
      isQuiet={seen.isQuiet}
      note="Keep this beside your record: other windows can cover it."
      onAnswer={({ finding, findingId }, answer) =>
        void sendMessage('answerPrompt', { tabId, finding, findingId, answer })
      }
    />,
    root,
  );
}

holdFloatLine(tabId, () => void closeThisPage());
watchSession([`call:${tabId}`, `answers:${tabId}`], () => void look());
watchContent(() => void look());
setInterval(draw, REDRAW_MS);
void look();
