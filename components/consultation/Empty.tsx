import type { ComponentChildren } from 'preact';
import type { NoCall } from '../../utils/platforms/explain-no-call';

export interface EmptyProps {
  state: NoCall;
  suggestions: string[];
  onWatch(patterns: string[]): void;
  onReload(): void;
  onStopWatching(): void;
  onPractise(): void;
}

/** Why there is no call to show, and the next step. */
export function Empty({
  state,
  suggestions,
  onWatch,
  onReload,
  onStopWatching,
  onPractise,
}: EmptyProps): ComponentChildren {
  switch (state.why) {
    case 'no page':
      return (
        <>
          <p>
            <b>Which call is it?</b> Open the tab with your video call and press the Webside button in the browser’s bar
            there.
          </p>
          {suggestions.length > 0 && (
            <p class="quiet">Made for calls in the browser, such as {suggestions.join(', ')}.</p>
          )}
          <button type="button" class="link" onClick={onPractise}>
            Or try it out in the practice room
          </button>
        </>
      );
    case 'no practice yet':
      return (
        <p>
          <b>Practice room.</b> Begin a scenario on the page: its call shows here as a real one would, and its notes are
          kept apart from all others.
        </p>
      );
    case 'not watched':
      return (
        <>
          <p>
            <b>{state.host} is not watched yet.</b>{' '}
            {state.frames.length > 0 &&
              `Its call sits in a frame from ${state.frames.join(' and ')}, so that is asked for too. `}
            Only call statistics are read, and how loud each side is: never what is said or shown.
          </p>
          {state.advice && <p class="quiet">{state.advice}</p>}
          <button type="button" class="button main" onClick={() => onWatch(state.patterns)}>
            Watch calls on this site
          </button>
        </>
      );
    case 'frame not watched':
      return (
        <>
          <p>
            <b>No call on {state.host} yet.</b> A part of the page comes from {state.frames.join(' and ')} and may hold
            the call; that is not watched yet.
          </p>
          <button type="button" class="button main" onClick={() => onWatch(state.patterns)}>
            Watch calls there too
          </button>
        </>
      );
    case 'not on the list':
      return (
        <p>
          <b>{state.host} is not on your organisation’s list.</b> Your organisation has fixed which sites are watched;
          ask your help desk to add this one. Checklist and notes work all the same.
        </p>
      );
    case 'reload':
      return (
        <>
          <p>
            <b>Reload {state.host} to begin.</b> Calls can be seen once the page has reloaded. Reloading hangs up a call
            that is running now. Your notes stay.
          </p>
          <button type="button" class="button main" onClick={onReload}>
            Reload the page
          </button>
        </>
      );
    case 'out of reach':
      return (
        <p>
          <b>{state.host} keeps its call out of the browser’s reach.</b> {state.advice} Checklist and notes work all the
          same.
        </p>
      );
    case 'no call yet':
      return (
        <>
          <p>
            <b>No call on {state.host} yet.</b> It shows here by itself when it begins.
          </p>
          <button type="button" class="link" onClick={onReload}>
            Already in a call? Reload the page
          </button>{' '}
          {state.canStop && (
            <button type="button" class="link" onClick={onStopWatching}>
              Stop watching this site
            </button>
          )}
        </>
      );
  }
}
