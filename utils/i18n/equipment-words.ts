import type { CameraFault, CameraSight } from '../equipment/camera-picture';
import type { MicrophoneLevel } from '../equipment/microphone-meter';
import type { Device, Trouble } from '../equipment/trouble';

/** What is said of a microphone while it is tried. */
export const LEVEL_WORDS: Record<MicrophoneLevel, string> = {
  nothing: 'Nothing yet',
  quiet: 'Quiet',
  good: 'Good',
  'too loud': 'Too loud: it distorts',
};

export const LEVEL_ADVICE: Record<MicrophoneLevel, string> = {
  nothing: 'Say a sentence as you would to a patient.',
  quiet: 'Say a sentence as you would to a patient. If it stays quiet, come nearer to the microphone or turn it up.',
  good: 'You will be heard well.',
  'too loud': 'Move away from the microphone or turn it down: the loudest parts are cut off.',
};

export const SILENT_ADVICE =
  'No sound for 5 seconds. Say a sentence. If the bar stays empty, look for a mute switch on the headset, its cable or the keyboard, or choose another microphone.';

export const FAULT_WORDS: Record<CameraFault, string> = {
  'held back':
    'The browser or the computer holds the picture back. Look for a switch or a key that turns the camera off.',
  'no picture yet':
    'No picture comes. Open the cover of the camera, look for a switch that turns it off, or choose another camera.',
  'picture stopped': 'The picture has stopped. Press Stop and try again, or plug the camera in anew.',
  coarse: 'The picture is coarse: a rash or a wound would not be seen well. Choose another camera, if there is one.',
  jerky: 'The picture is jerky. More light in the room helps most cameras; so does closing other programs.',
};

/** Size and frame rate: "1280 by 720 points, 30 pictures a second". */
export function pictureSize({ width, height, framesPerSecond }: CameraSight): string {
  return `${width} by ${height} points, ${framesPerSecond} pictures a second`;
}

/**
 * What happened, and the next step.
 * @param browserName as utils/browser/about.ts tells it: "Firefox 140"
 * @param again what stands on the button that tries once more
 */
export function troubleWords(trouble: Trouble, name: Device, browserName: string, again = 'Try again'): string {
  switch (trouble) {
    case 'not allowed':
      return `The browser was not allowed to use the ${name}. ${allowAgain(name, browserName)} Then press ${again}.`;
    case 'blocked by the computer':
      return `This computer’s own settings keep the ${name} from the browser. Open them (Windows: Settings, Privacy and security; Mac: System Settings, Privacy and Security), let the browser use the ${name}, and press ${again}.`;
    case 'no device':
      return `The browser finds no ${name}. Plug one in, look whether its cable sits, and press ${again}.`;
    case 'in use':
      return `The ${name} is there but gives nothing: most often another program has it. Close other calls and programs that use it, and press ${again}.`;
    case 'unplugged':
      return `The ${name} has gone: it was unplugged or switched off. Plug it in again or choose another, and press ${again}.`;
    case 'not secure':
      return `The browser gives the ${name} to secure pages only, and does not take this one for such. Close this page and open it again from the panel.`;
    case 'choice gone':
      return `The ${name} that you chose is not there any more. Choose another, and press ${again}.`;
    case 'unknown':
      return `The ${name} could not be used, and the browser does not say why. Restart the browser; if that does not help, tell your help desk.`;
  }
}

function allowAgain(name: Device, browserName: string): string {
  // Only Firefox asks for one, and when that is refused the next press asks again.
  if (name === 'speaker') return 'Choose one again and allow it, or keep the usual one.';
  if (browserName.startsWith('Firefox'))
    return `Press the crossed-out ${name} at the left of the address bar and take the block away.`;
  if (browserName.startsWith('Safari')) return `Open Safari’s Settings, Websites, and allow the ${name} there.`;
  const scheme = browserName.startsWith('Edge') ? 'edge' : 'chrome';
  return `Press the crossed-out ${name} at the right of the address bar and allow it; or go to ${scheme}://settings/content/${name} and take Webside off the list of those that may not.`;
}
