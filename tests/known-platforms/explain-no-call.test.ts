import { describe, expect, it } from 'vitest';
import { explainNoCall, type PageFacts, patternsToWatch } from '../../utils/platforms/explain-no-call';

const on = (address: string, but: Partial<PageFacts> = {}): PageFacts => ({
  address: new URL(address),
  isPracticeRoom: false,
  frames: [],
  isWatched: false,
  isPageWatched: false,
  isManaged: false,
  isSeen: true,
  ...but,
});

describe('explainNoCall', () => {
  it.each<[string, PageFacts, object]>([
    ['no page is known', { ...on('https://visits.example/'), address: undefined }, { why: 'no page' }],
    [
      'no page is known, though sites are watched',
      { ...on('https://visits.example/', { isWatched: true, isPageWatched: true, isSeen: false }), address: undefined },
      { why: 'no page' },
    ],
    [
      'the practice room before a scenario, whose address no panel is told',
      { ...on('https://visits.example/'), address: undefined, isPracticeRoom: true },
      { why: 'no practice yet' },
    ],
    [
      'a site not yet watched',
      on('https://visits.example/room/1'),
      { why: 'not watched', host: 'visits.example', patterns: ['https://visits.example/*'], frames: [] },
    ],
    [
      'a site not yet watched, its call in a frame',
      on('https://visits.example/', { frames: ['https://call.example:8443'] }),
      {
        why: 'not watched',
        host: 'visits.example',
        patterns: ['https://visits.example/*', 'https://call.example/*'],
        frames: ['call.example'],
      },
    ],
    [
      'watched, and a frame with a camera has come that is not',
      on('https://visits.example/', { isPageWatched: true, frames: ['https://call.example'] }),
      {
        why: 'frame not watched',
        host: 'visits.example',
        patterns: ['https://visits.example/*', 'https://call.example/*'],
        frames: ['call.example'],
      },
    ],
    [
      'just allowed, its call already running',
      on('https://visits.example/', { isWatched: true, isSeen: false }),
      { why: 'reload', host: 'visits.example' },
    ],
    [
      'watched, no call yet',
      on('https://visits.example/', { isWatched: true }),
      { why: 'no call yet', host: 'visits.example', canStop: true },
    ],
    [
      'watched by the organisation, no call yet',
      on('https://visits.example/', { isWatched: true, isPageWatched: true, isManaged: true }),
      { why: 'no call yet', host: 'visits.example', canStop: false },
    ],
    [
      'watched by the organisation, with a frame that is not',
      on('https://visits.example/', { isPageWatched: true, isManaged: true, frames: ['https://call.example'] }),
      { why: 'no call yet', host: 'visits.example', canStop: false },
    ],
    [
      'not among the organisation’s sites',
      on('https://visits.example/', { isManaged: true }),
      { why: 'not on the list', host: 'visits.example' },
    ],
  ])('%s', (_what, facts, expected) => {
    expect(explainNoCall(facts)).toEqual(expected);
  });

  it.each(['https://web.whatsapp.com/', 'https://web.skype.com/'])('%s is out of reach, watched or not', (address) => {
    for (const isWatched of [true, false]) {
      expect(explainNoCall(on(address, { isWatched }))).toMatchObject({
        why: 'out of reach',
        host: new URL(address).hostname,
        advice: expect.stringMatching(/^(WhatsApp|Skype) calls run where no browser extension reaches/),
      });
    }
  });

  it.each([
    ['https://teams.microsoft.com/', 'On Microsoft Teams the numbers reach to its server'],
    ['https://app.zoom.us/wc/1', 'often only the link can be timed'],
    ['https://whereby.com/room', undefined],
    ['https://visits.example/', undefined],
  ])('%s: says beforehand what less is to be seen', (address, advice) => {
    const explained = explainNoCall(on(address)) as { advice?: string };
    if (advice) expect(explained.advice).toContain(advice);
    else expect(explained).not.toHaveProperty('advice');
  });
});

describe('patternsToWatch', () => {
  it('asks for Whereby’s frames in the same press as for accuRx', () => {
    const patterns = ['https://web.accurx.com/*', 'https://*.whereby.com/*'];
    expect(patternsToWatch(new URL('https://web.accurx.com/video/1'), [])).toEqual(patterns);
    expect(explainNoCall(on('https://web.accurx.com/video/1'))).toMatchObject({ patterns, frames: ['whereby.com'] });
  });

  it('asks for each pattern once', () => {
    expect(patternsToWatch(new URL('https://a.example:1/'), ['https://a.example:2', 'https://b.example'])).toEqual([
      'https://a.example/*',
      'https://b.example/*',
    ]);
  });
});
