import { describe, expect, it } from 'vitest';
import { PLATFORMS, platformOf, suggestedPlatforms } from '../../utils/platforms/known-platforms';

/** All that the seeds name, and those met beside them. */
const NAMED = [
  'Attend Anywhere and Near Me',
  'accuRx',
  'Microsoft Teams',
  'Zoom',
  'Skype',
  'Skype for Business',
  'WhatsApp',
  'FaceTime',
  'Whereby',
  'EMIS Video Consult',
  'Webex',
  'Google Meet',
  'Doxy.me',
  'Jitsi',
];

describe('the platforms', () => {
  it.each(NAMED)('has %s, with what works, what cannot, and how that is known', (name) => {
    const found = PLATFORMS.filter((platform) => platform.name === name);
    expect(found).toHaveLength(1);
    const [{ works, cannot, evidence } = { works: '', cannot: '', evidence: '' }] = found;
    for (const words of [works, cannot, evidence]) expect(words).not.toBe('');
  });

  it('has each host once, and as a host', () => {
    const hosts = PLATFORMS.flatMap((platform) => platform.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(new URL(`https://${host}`).hostname).toBe(host);
  });

  it('never says that nothing can be seen of what it also measures', () => {
    for (const { build, reach } of PLATFORMS) expect(reach === 'nothing').toBe(build === 'no call in the browser');
  });
});

describe('platformOf', () => {
  it.each([
    ['zoom.us', 'Zoom'],
    ['us02web.zoom.us', 'Zoom'],
    ['app.zoom.us', 'Zoom'],
    ['teams.microsoft.com', 'Microsoft Teams'],
    ['nhs.attendanywhere.com', 'Attend Anywhere and Near Me'],
    ['web.accurx.com', 'accuRx'],
    ['clinic.whereby.com', 'Whereby'],
    ['doxy.me', 'Doxy.me'],
    ['meet.jit.si', 'Jitsi'],
    ['evil-zoom.us', undefined],
    ['zoom.us.evil.example', undefined],
    ['zoom.us.', undefined],
    ['microsoft.com', undefined],
    ['xdoxy.me', undefined],
    ['visits.example', undefined],
    ['', undefined],
  ])('%s is %s', (host, name) => {
    expect(platformOf(host)?.name).toBe(name);
  });
});

it('suggests only platforms of which something can be seen at a known address', () => {
  expect(suggestedPlatforms()).toEqual([
    'Attend Anywhere and Near Me',
    'accuRx',
    'Microsoft Teams',
    'Zoom',
    'FaceTime',
    'Whereby',
    'Webex',
    'Google Meet',
    'Doxy.me',
    'Jitsi',
  ]);
});
