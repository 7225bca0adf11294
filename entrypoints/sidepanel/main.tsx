import { render } from 'preact';
import { Panel } from '../../components/consultation/Panel';
import '../../components/consultation/panel.css';
import '../../components/ui/tokens.css';
import { copyText } from '../../utils/browser/clipboard';
import { readContent, watchContent } from '../../utils/browser/content-memory';
import { openHold } from '../../utils/browser/hold';
import { sendMessage } from '../../utils/browser/messages';
import { openOptions } from '../../utils/browser/open-options';
import { bringToFront, reloadTab, watchTab } from '../../utils/browser/tab';
import { clearDamaged } from '../../utils/browser/notes-memory';
import { watchSession } from '../../utils/browser/session';
import { askToWatch, isManaged, stopWatching, watchPermissions } from '../../utils/browser/watched-sites';
import { asSeenAt, isLive } from '../../utils/call-quality/as-seen-at';
import type { LocalContent } from '../../utils/consultation/local-content';
import { isOfPractice } from '../../utils/consultation/practice-site';
import { pauseMs } from '../../utils/consultation/pause';
import { byPhoneOf, hushOf, isHushed, quietOf } from '../../utils/consultation/prompt-answers';
import { slotTime } from '../../utils/consultation/slot';
import type { Stage } from '../../utils/consultation/stages';
import { advise } from '../../utils/consultation/talk-prompts';
import type { openDay } from './day';
import type { openDrafts } from './drafts';
import type { openReviews } from './reviews';
import type { followEquipment } from './equipment';
import { openNotes } from './notes';
import { look, type Sight } from './look';

/** The panel's clock: redraws timers, and tells a call that has gone silent. */
const REDRAW_MS = 1000;

const root = document.getElementById('panel') as HTMLElement;
/** Most clinicians never switch them on: they come after the first view. */
const whenDrafts = import('./drafts').then(
  (module) => (drafts = module.openDrafts(draw)),
  () => undefined,
);
const notes = openNotes(
  draw,
  async (id) => (await whenDrafts)?.wipe([id]) ?? false,
  () => local.opening,
);
const hold = openHold(draw);
let isTaken = false;
let drafts: ReturnType<typeof openDrafts> | undefined;
let sight: Sight | undefined;
let local: LocalContent = {};
let error: string | undefined;
let turn = 0;
let equipment: ReturnType<typeof followEquipment> | undefined;
let platforms: typeof import('./platforms') | undefined;
let later: typeof import('./later') | undefined;
let day: ReturnType<typeof openDay> | undefined;
let reviews: ReturnType<typeof openReviews> | undefined;
/** the stage that is open, and of which notes */
let open: { of: string; stage: Stage } | undefined;

async function refresh(): Promise<void> {
  turn += 1;
  const own = turn;
  const next = await look(notes.tabsWritten(), sight);
  // Another look has begun meanwhile: it knows better.
  if (own !== turn) return;
  const isOtherTab = next.tab?.id !== sight?.tab?.id;
  sight = next;
  // Notes that were opened by hand belong to the tab beside which they were.
  if (isOtherTab) notes.show(undefined);
  else draw();
  if (!isTaken) notes.joinCall();
  if (!isTaken) void keepPhone();
  notes.hearGaps();
  if (next.snapshot && next.tab && !isOfPractice(next.tab)) void day?.hear(next.snapshot);
}

function draw(): void {
  if (!sight) return;
  const { tab, answers, isWatched, isPageWatched, isSeen, frames } = sight;
  const now = Date.now();
  const snapshot = sight.snapshot && asSeenAt(sight.snapshot, now);
  const address = tab?.address;
  const { consultation, isOpened, ...shown } = notes.choose(tab, snapshot);
  const beside = tab && !isOpened ? [`tab ${tab.id}`] : [];
  isTaken = hold.show([...beside, `notes ${consultation.id}`], tab?.isElsewhere === true);
  const isOn = snapshot !== undefined && snapshot.endedAt === undefined;
  const prompt =
    sight.snapshot && (sight.snapshot.endedAt !== undefined || isLive(sight.snapshot, now))
      ? advise(sight.snapshot, answers, local.prompts)
      : undefined;
  const { rechecks, isCopied } = shown;
  const { opening } = local;
  const host = address?.hostname;
  const stage = open?.of === consultation.id ? open.stage : undefined;
  if (!isTaken)
    reviews?.hear({ tabId: tab?.id, host, snapshot, prompt, consultation, rechecks, isCopied, opening, stage });
  const patterns = (address && platforms?.patternsToWatch(address, frames)) ?? [];
  render(
    <Panel
      now={now}
      site={consultation.site || (tab?.site ?? '')}
      isElsewhere={tab?.isElsewhere === true}
      onGoToCall={() => {
        if (tab) void bringToFront(tab.id);
      }}
      onSettings={openOptions}
      snapshot={snapshot}
      local={local}
      slot={
        isOn && !isOpened
          ? slotTime(consultation.chosen.slot, now - (consultation.beganAt ?? snapshot.startedAt))
          : undefined
      }
      pauseMs={isOn ? pauseMs(snapshot) : undefined}
      spent={day?.spent(now)}
      equipment={equipment?.suggest(now)}
      onTryEquipment={() => equipment?.open()}
      onPractise={() => equipment?.practise()}
      isCallOver={!isOn}
      isHushed={snapshot !== undefined && isHushed(snapshot, answers)}
      quiet={snapshot && quietOf(snapshot, answers)}
      prompt={prompt}
      hiddenCount={answers.hidden.length}
      noCall={
        isLive(sight.snapshot, now)
          ? undefined
          : platforms?.explainNoCall({
              address,
              isPracticeRoom: tab !== undefined && isOfPractice(tab),
              frames,
              isWatched,
              isPageWatched,
              isManaged: isManaged(),
              isSeen,
            })
      }
      suggestions={platforms?.suggestedPlatforms() ?? []}
      consultation={consultation}
      isOpened={isOpened}
      isTaken={isTaken}
      onTakeBack={hold.takeBack}
      {...shown}
      onTake={() => notes.take(tab)}
      error={error ?? notes.error ?? drafts?.error}
      kept={drafts?.kept}
      drafts={drafts?.card()}
      beforeReview={reviews?.before()}
      afterReview={reviews?.after()}
      onStageOpen={(of, stage) => (open = { of, stage })}
      onAnswer={({ finding, findingId }, answer) => {
        if (tab) void sendMessage('answerPrompt', { tabId: tab.id, finding, findingId, answer }).then(refresh);
      }}
      onHush={(isBegun) => {
        if (!tab || !snapshot) return;
        const answer = isBegun ? 'done' : 'take back';
        void sendMessage('answerPrompt', { tabId: tab.id, findingId: hushOf(snapshot.callId), answer }).then(refresh);
      }}
      onShowAll={() => {
        if (tab) void sendMessage('showAllPrompts', tab.id).then(refresh);
      }}
      onChange={(made) => {
        notes.change(made);
        if (made.do === 'change mode' || made.do === 'drop segment') void keepPhone();
      }}
      onCopy={notes.copy}
      onCopyText={copyText}
      onOpenRecord={() => void later?.openRecord(consultation.id)}
      about={
        platforms && { ...platforms.aboutThis(), platform: address && platforms.platformOf(address.hostname)?.name }
      }
      onClear={notes.clear}
      onClearDamaged={() => void clearDamaged()}
      onCarryOn={notes.carryOn}
      onStartNew={() => {
        // They went on in this call by themselves, and it is another patient's: nothing of them stays in its review.
        if (consultation.isResumed) reviews?.leave();
        return notes.startNew();
      }}
      onShowOther={notes.show}
      onWatch={(asked) => void watch(asked)}
      onReload={() => {
        if (tab) void reloadTab(tab.id);
      }}
      onStopWatching={() => void stopWatching(patterns).then(refresh)}
    />,
    root,
  );
}

/** While they talk by phone, neither panel nor overlay prompts about the video's sound. */
async function keepPhone(): Promise<void> {
  const { tab, snapshot, answers } = sight ?? {};
  if (!tab || !snapshot || snapshot.endedAt !== undefined) return;
  const findingId = byPhoneOf(snapshot.callId);
  const mode = notes.modeIn(snapshot.callId);
  if (mode === undefined || (mode !== 'video') === answers?.settled.includes(findingId)) return;
  // What becomes of it comes back by the memory; where that is full, it is tried again with the call's next second.
  await sendMessage('answerPrompt', {
    tabId: tab.id,
    findingId,
    answer: mode === 'video' ? 'take back' : 'done',
  }).catch(() => undefined);
}

async function readLocal(): Promise<void> {
  local = await readContent();
}

// The question must be asked in the press itself: nothing is awaited before.
async function watch(patterns: string[]): Promise<void> {
  const asking = askToWatch(patterns);
  error = undefined;
  try {
    const isAllowed = await asking;
    if (!isAllowed) error = 'Not allowed, so nothing is watched. Press again if you change your mind.';
  } catch {
    error = 'The browser did not let the question be asked. Press the button again.';
  }
  await refresh();
}

watchContent(() => void readLocal().then(draw));
watchTab(() => void refresh());
watchSession(['call:', 'answers:'], () => void refresh());
watchSession(['consultation:', 'gaps:', 'damaged:'], (changes) => {
  const news = notes.isNews(changes) ? notes.read().then(draw) : Promise.resolve();
  // Only who has read what others wrote, and may write, tries again what was refused.
  void news.then(() => {
    if (!isTaken) notes.retry();
  });
});
watchPermissions(
  () => void refresh(),
  () => void refresh(),
);
setInterval(draw, REDRAW_MS);
// What cannot be fetched from the disk is left out: the notes are there without it.
import('./platforms').then(
  (loaded) => {
    platforms = loaded;
    draw();
  },
  () => undefined,
);
import('./later').then(
  (loaded) => {
    later = loaded;
    day = loaded.openDay();
    equipment = loaded.followEquipment(draw);
    reviews = loaded.openReviews(draw);
  },
  () => undefined,
);
void Promise.all([notes.read(), readLocal()]).then(refresh);
