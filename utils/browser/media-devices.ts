/** A microphone, camera or speaker, for the choice on the screen alone: neither is kept anywhere. */
export interface DeviceOption {
  id: string;
  name: string;
}

const UNNAMED: Record<MediaDeviceKind, string> = {
  audioinput: 'Microphone',
  videoinput: 'Camera',
  audiooutput: 'Speaker',
};

/** @returns none that the browser does not yet let be told apart: it waits until one was allowed */
export async function listDevices(kind: MediaDeviceKind): Promise<DeviceOption[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all
    .filter((device) => device.kind === kind && device.deviceId !== '')
    .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || `${UNNAMED[kind]} ${index + 1}` }));
}

/** Calls back when a device was plugged in or has gone. */
export function watchDevices(onChange: () => void): void {
  navigator.mediaDevices?.addEventListener('devicechange', onChange);
}

/** Firefox and Chromium can; in others the computer's own setting decides. */
export function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

/** Firefox tells of speakers only those that it has asked the clinician for. */
type Asking = MediaDevices & { selectAudioOutput?(): Promise<MediaDeviceInfo> };

export function canAskForSpeaker(): boolean {
  return 'selectAudioOutput' in (navigator.mediaDevices ?? {});
}

/** Call it straight from the press: browsers allow the question in no other moment. @throws when it is refused */
export async function askForSpeaker(): Promise<DeviceOption> {
  const { deviceId, label } = await (navigator.mediaDevices as Required<Asking>).selectAudioOutput();
  return { id: deviceId, name: label || UNNAMED.audiooutput };
}
