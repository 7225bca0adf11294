import { describe, expect, it } from 'vitest';
import { type Device, type Trouble, troubleOf, TROUBLES } from '../../utils/equipment/trouble';
import { troubleWords } from '../../utils/i18n/equipment-words';

describe('what is wrong with a device', () => {
  it.each<[name: string, message: string, isSecure: boolean, Trouble]>([
    ['NotAllowedError', 'Permission denied', true, 'not allowed'],
    ['NotAllowedError', 'Permission dismissed', true, 'not allowed'],
    ['NotAllowedError', 'The request is not allowed by the user agent', true, 'not allowed'],
    ['NotAllowedError', 'Permission denied by system', true, 'blocked by the computer'],
    ['NotFoundError', 'Requested device not found', true, 'no device'],
    ['NotReadableError', 'Could not start video source', true, 'in use'],
    ['AbortError', 'Starting videoinput failed', true, 'in use'],
    ['OverconstrainedError', '', true, 'choice gone'],
    ['SecurityError', '', true, 'not secure'],
    ['TypeError', 'navigator.mediaDevices is undefined', false, 'not secure'],
    ['TypeError', 'anything else', true, 'unknown'],
    ['', '', true, 'unknown'],
  ])('%s (%s), in a secure page: %s', (name, message, isSecure, expected) => {
    expect(troubleOf({ name, message }, isSecure)).toBe(expected);
  });

  const browsers = ['Firefox 153', 'Chrome or Chromium 156', 'Edge 156', 'Safari 19'];
  const devices: Device[] = ['microphone', 'camera', 'speaker'];

  it.each(TROUBLES)('%s has words of its own, for each device and browser, with a next step', (trouble) => {
    for (const device of devices) {
      const words = browsers.map((name) => troubleWords(trouble, device, name));
      for (const each of words) {
        expect(each).toContain(device);
        expect(each).toMatch(/Try again|open it again|help desk/);
      }
      // How to allow it again is another thing in each browser; nothing else is.
      const isAllowedByBrowser = trouble === 'not allowed' && device !== 'speaker';
      expect(new Set(words).size).toBe(isAllowedByBrowser ? browsers.length : 1);
    }
  });
});
