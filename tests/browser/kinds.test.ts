import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Finding, type FindingKind, isOpen } from '../../utils/call-quality/finding';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { enterBookedVisit, enterRoom, type Kind } from '../call/parties';
import { type Calls, serveCalls } from '../call/serve-calls';
import { launch } from '../machine/browsers';
import {
  extensionFolder,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';
import { KNOWN, nextSnapshot, seeOverlay, snapshotLike, SOUND_CALL } from './watched-tab';

describe.each(['chromium', 'firefox'] as const)('a call in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patients: Browser;
  let clinician: Page;
  let patient: Page;

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    patients = await launch(name);
    await waitUntilWatching(watcher);
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patients?.close()]);
    await calls?.close();
  });
  beforeEach(async () => {
    clinician = await watcher.browser.newPage();
    patient = await patients.newPage();
  });
  afterEach(async () => {
    await Promise.all([clinician?.close(), patient?.isClosed() || patient?.close()]);
  });

  /** @returns the id of the clinician's tab */
  async function meet(room: string, kind: Kind): Promise<number> {
    await enterRoom(patient, calls, { party: 'patient', room, kind });
    await enterRoom(clinician, calls, { party: 'clinician', room, kind });
    return watcher.tabIdOf(clinician.url());
  }

  it.each([
    ['separate connections to send and to receive', 'two', 'other side'],
    ['a media server', 'server', 'server'],
  ] as const)('over %s is found, and the numbers say how far they reach', async (_, kind, measuredTo) => {
    const tabId = await meet(kind, kind);
    const snapshot = await snapshotLike(watcher, tabId, { ...SOUND_CALL, measuredTo });
    expect(snapshot).toMatchObject({ isRelayed: false, protocol: 'udp', isAfterReload: false });
    expect(snapshot.previous).toBeUndefined();
    expect((await nextSnapshot(watcher, tabId, snapshot)).callId).toBe(snapshot.callId);
  });

  it('with its media outside RTP is found, and nothing is claimed of it', async () => {
    const tabId = await meet('data', 'data');
    const claims = new Set<string>();
    const snapshot = await until('the missing data to be told', async () => {
      const snapshot = await watcher.snapshotOf(tabId);
      if (!snapshot) return undefined;
      const { latency, sound, picture } = snapshot;
      for (const band of [latency.hear.band, latency.heard.band, latency.band, sound, picture]) claims.add(band);
      return latest(snapshot, 'no-data') && snapshot;
    });
    expect(snapshot.media).toBe('outside rtp');
    expect(new Set(snapshot.findings.map(({ kind }) => kind))).toEqual(new Set(['no-data']));
    expect([...claims]).toEqual(['unknown']);
  });

  it('in a frame from elsewhere is told of the tab, and shown in its top document alone', async () => {
    await enterRoom(patient, calls, { party: 'patient', room: 'booked', kind: 'one' });
    const frame = await enterBookedVisit(clinician, calls, { room: 'booked', kind: 'one' });
    await snapshotLike(watcher, await watcher.tabIdOf(clinician.url()), { ...SOUND_CALL, measuredTo: 'other side' });
    await until('the overlay', async () => (await seeOverlay(clinician)).isOnTop);
    expect(await seeOverlay(frame)).toMatchObject({ hosts: 0 });
  });

  it('that loses its sound says so, and that it is back; that is late says so too', async () => {
    const tabId = await meet('faults', 'one');
    const { callId } = await snapshotLike(watcher, tabId, { ...SOUND_CALL, measuredTo: 'other side' });
    const network = calls.network('faults');
    network.set('both', { isDown: true });
    const lost = await until('the lost sound', async () => latest(await watcher.snapshotOf(tabId), 'sound-lost'));
    network.set('both', { isDown: false });
    await until('the sound to be back', async () =>
      (await watcher.snapshotOf(tabId))?.findings.some(({ id, clearedAt }) => id === lost.id && clearedAt),
    );
    await snapshotLike(watcher, tabId, { callId, link: 'good', latency: { hear: KNOWN, heard: KNOWN } });

    network.set('both', { delayMs: 500 });
    const late = await until('the delay', async () => latest(await watcher.snapshotOf(tabId), 'latency-high'));
    expect(late.side).toBe('the path');
    const disruptive = { band: 'disruptive' };
    await snapshotLike(watcher, tabId, { callId, latency: { hear: disruptive, heard: disruptive, ...disruptive } });
  });

  it('whose page takes the microphone away, as some mute, says that they are not heard', async () => {
    const tabId = await meet('taken', 'one');
    await snapshotLike(watcher, tabId, SOUND_CALL);
    await clinician.evaluate(async () => {
      for (const sender of window.call?.connections.flatMap((each) => each.getSenders()) ?? [])
        if (sender.track?.kind === 'audio') await sender.replaceTrack(null);
    });
    await until('the microphone to be missed', async () => latest(await watcher.snapshotOf(tabId), 'my-sound-off'));
  });

  it('is another one each time: the patient reloads, leaves, and the next one comes in the same tab', async () => {
    const tabId = await meet('first', 'one');
    const first = await snapshotLike(watcher, tabId, SOUND_CALL);
    await patient.reload();
    await clinician.waitForFunction(() => {
      const states = window.call?.connections.map(({ connectionState }) => connectionState);
      return states?.length === 1 && states[0] === 'connected';
    });
    const again = await snapshotLike(watcher, tabId, {
      ...SOUND_CALL,
      previous: { callId: first.callId, isCutOff: false },
    });
    expect(again.callId).not.toBe(first.callId);

    await patient.close();
    const ended = await snapshotLike(watcher, tabId, { callId: again.callId, endedAt: expect.any(Number) });
    expect(ended.findings.filter(isOpen)).toEqual([]);
    expect(ended.isCutOff).toBeUndefined();

    patient = await patients.newPage();
    await meet('second', 'one');
    const second = await snapshotLike(watcher, tabId, {
      ...SOUND_CALL,
      previous: { callId: ended.callId, isCutOff: false },
    });
    expect(second.callId).not.toBe(ended.callId);
    expect(second.isAfterReload).toBe(false);

    await clinician.reload();
    const third = await snapshotLike(watcher, tabId, {
      ...SOUND_CALL,
      previous: { callId: second.callId, isCutOff: true },
    });
    expect(third.isAfterReload).toBe(true);
  });
});

/** The latest Finding of that kind, if it is open. */
function latest(snapshot: Snapshot | undefined, kind: FindingKind): Finding | undefined {
  const finding = snapshot?.findings.findLast((each) => each.kind === kind);
  return finding && isOpen(finding) ? finding : undefined;
}
