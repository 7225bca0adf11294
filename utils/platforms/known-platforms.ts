/** How a platform's call is built, as far as it matters to what can be seen of it. */
export type CallBuild =
  'between the two browsers' | 'media server' | 'embedded frame' | 'outside RTP' | 'no call in the browser';

/** What can be read of its calls. */
export type Reach = 'whole call' | 'to the server only' | 'link only' | 'nothing';

/** How this is known: tried on the platform itself, on a test page built alike, or only read about. */
export type Evidence = 'tried' | 'built alike in a test' | 'only read';

/** One platform of which the seeds speak, or that was met beside them. It feeds suggestions and docs/platforms.md. */
export interface Platform {
  name: string;
  /** hosts where its call pages live; a host stands for its subdomains too */
  hosts: readonly string[];
  /** match patterns of frames from elsewhere in which its call sits */
  frames: readonly string[];
  build: CallBuild;
  reach: Reach;
  works: string;
  cannot: string;
  evidence: Evidence;
}

const SERVER_HIDES = 'the patient’s own leg, beyond the server';
const APPS = 'calls in its desktop and phone apps';

export const PLATFORMS: readonly Platform[] = [
  {
    name: 'Attend Anywhere and Near Me',
    hosts: ['attendanywhere.com', 'nhsattend.vc'],
    frames: [],
    build: 'between the two browsers',
    reach: 'whole call',
    works: 'latency each way, sound, picture, link; direct or relayed',
    cannot: 'group calls through a server beyond that server',
    evidence: 'built alike in a test',
  },
  {
    name: 'accuRx',
    hosts: ['accurx.com'],
    frames: ['https://*.whereby.com/*'],
    build: 'embedded frame',
    reach: 'whole call',
    works: 'the call in Whereby’s frame, asked for with the same press; shown on accuRx’s tab',
    cannot: `${SERVER_HIDES}, in group calls; accuRx Desktop’s own window`,
    evidence: 'built alike in a test',
  },
  {
    name: 'Microsoft Teams',
    hosts: ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'],
    frames: [],
    build: 'media server',
    reach: 'to the server only',
    works: 'in the browser: latency to the server, sound, picture, link',
    cannot: `${SERVER_HIDES}; ${APPS}`,
    evidence: 'built alike in a test',
  },
  {
    name: 'Zoom',
    hosts: ['zoom.us', 'zoom.com'],
    frames: [],
    build: 'outside RTP',
    reach: 'link only',
    works: 'in the browser: that there is a call, and its link; where Zoom uses RTP, as with a media server',
    cannot: `latency, sound and picture while media travels over data channels; ${APPS}`,
    evidence: 'built alike in a test',
  },
  {
    name: 'Skype',
    hosts: ['skype.com'],
    frames: [],
    build: 'no call in the browser',
    reach: 'nothing',
    works: 'checklist and notes',
    cannot: 'the call: Skype was retired in May 2025',
    evidence: 'only read',
  },
  {
    name: 'Skype for Business',
    hosts: [],
    frames: [],
    build: 'no call in the browser',
    reach: 'nothing',
    works: 'checklist and notes',
    cannot: 'the call: it runs in a desktop app, and the online service was retired in July 2021',
    evidence: 'only read',
  },
  {
    name: 'WhatsApp',
    hosts: ['web.whatsapp.com'],
    frames: [],
    build: 'no call in the browser',
    reach: 'nothing',
    works: 'checklist and notes',
    cannot: 'the call: it runs in the desktop and phone apps',
    evidence: 'only read',
  },
  {
    name: 'FaceTime',
    hosts: ['facetime.apple.com'],
    frames: [],
    build: 'media server',
    reach: 'to the server only',
    works: 'a call joined by link in the browser: as with a media server',
    cannot: 'calls in the FaceTime app; what a link’s call reports has not been tried',
    evidence: 'only read',
  },
  {
    name: 'Whereby',
    hosts: ['whereby.com'],
    frames: [],
    build: 'between the two browsers',
    reach: 'whole call',
    works: 'two people: latency each way, sound, picture, link',
    cannot: `${SERVER_HIDES}, in group calls`,
    evidence: 'built alike in a test',
  },
  {
    name: 'EMIS Video Consult',
    hosts: [],
    frames: [],
    build: 'embedded frame',
    reach: 'whole call',
    works: 'where its call opens in the browser: press the button on that tab',
    cannot: 'a call inside EMIS Web’s own window; its address and build are not public',
    evidence: 'only read',
  },
  {
    name: 'Webex',
    hosts: ['webex.com'],
    frames: [],
    build: 'media server',
    reach: 'to the server only',
    works: 'in the browser: latency to the server, sound, picture, link',
    cannot: `${SERVER_HIDES}; ${APPS}`,
    evidence: 'built alike in a test',
  },
  {
    name: 'Google Meet',
    hosts: ['meet.google.com'],
    frames: [],
    build: 'media server',
    reach: 'to the server only',
    works: 'latency to the server, sound, picture, link',
    cannot: SERVER_HIDES,
    evidence: 'built alike in a test',
  },
  {
    name: 'Doxy.me',
    hosts: ['doxy.me'],
    frames: [],
    build: 'between the two browsers',
    reach: 'whole call',
    works: 'two people: latency each way, sound, picture, link',
    cannot: `${SERVER_HIDES}, in group calls`,
    evidence: 'built alike in a test',
  },
  {
    name: 'Jitsi',
    hosts: ['meet.jit.si', '8x8.vc'],
    frames: [],
    build: 'between the two browsers',
    reach: 'whole call',
    works: 'two people: latency each way, sound, picture, link; more people: to the server',
    cannot: `${SERVER_HIDES}, from three people on`,
    evidence: 'built alike in a test',
  },
];

/** The platform that a page belongs to, by its host. */
export function platformOf(host: string): Platform | undefined {
  return PLATFORMS.find(({ hosts }) => hosts.some((known) => host === known || host.endsWith(`.${known}`)));
}

/** Names to suggest where no call is open: platforms of which something can be seen in the browser. */
export function suggestedPlatforms(): string[] {
  return PLATFORMS.filter(({ reach, hosts }) => reach !== 'nothing' && hosts.length > 0).map(({ name }) => name);
}
