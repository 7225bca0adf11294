import { describe, expect, it } from 'vitest';
import { codeOf, importsOf } from './imports';
import { callsIn, reaches } from './reaches';
import { BROWSERS, build, filesUnder, read, source } from './repository-files';

it.each(BROWSERS)('the build for %s cannot reach a network', (browser) => {
  const scripts = filesUnder(build(browser), '.js', '.html');
  expect(scripts.length).toBeGreaterThanOrEqual(5);
  expect(scripts.flatMap((path) => reaches(path, read(path)))).toEqual([]);
});

describe('in the source', () => {
  const SENDING = 'utils/browser/send-note.ts';

  it('one file opens connections, by one call', () => {
    const calls = source().flatMap((path) => callsIn(codeOf(read(path))).map((call) => `${path}: ${call}`));
    expect(calls).toEqual([`${SENDING}: fetch(`]);
  });

  it('connections are made in the practice room alone, of its page with itself: no server is asked for anybody else', () => {
    const makes = source().filter((path) => /\bnew \w*Connection\b/.test(codeOf(read(path))));
    expect(makes).toEqual(['utils/browser/practice/loopback.ts']);
    const made = codeOf(read(makes[0]!)).match(/\bnew \w*Connection\b[^;]*/g);
    expect(made).toEqual(['new RTCPeerConnection()', 'new UnwatchedConnection()']);
  });

  it('nothing but the page of a note for the record leads to it', () => {
    const knows = (target: string): string[] =>
      source().filter((path) => importsOf(path, read(path)).some((each) => each.target === target));
    expect(knows(SENDING.replace('.ts', ''))).toEqual(['entrypoints/record/sending.ts']);
    expect(knows('entrypoints/record/sending')).toEqual(['entrypoints/record/send.tsx']);
    const leading = knows('entrypoints/record/send');
    expect(leading).toEqual(['entrypoints/record/main.tsx']);
    // A build that may not send leaves out what stands behind this.
    for (const path of leading) expect(read(path), path).toMatch(/import\.meta\.env\.CAN_SEND\b/);
  });
});

describe('the check itself finds', () => {
  it.each([
    'await fetch("/x")',
    'new XMLHttpRequest',
    'new WebSocket(u)',
    'navigator.sendBeacon(u)',
    'new EventSource(u)',
    'new WebTransport(u)',
    'importScripts("x.js")',
    'a="https://collect.example/x"',
    'a=`http://collect.example`',
    'a="wss://collect.example"',
    'a="https://*.collect.example/*/x"',
    'new RTCPeerConnection',
    'a="https://fhir.hl7.org.uk/collect"',
    'a="http://snomed.info/sct/x"',
  ])('%s', (text) => {
    expect(reaches('background.js', text)).toHaveLength(1);
  });

  it.each([
    '"http://snomed.info/sct"',
    '"https://fhir.nhs.uk/Id/nhs-number"',
    '"http://www.w3.org/2000/svg"',
    '"https://*.whereby.com/*"',
    'prefetch=1',
    'optional_host_permissions',
  ])('nothing in %s', (text) => {
    expect(reaches('background.js', text)).toEqual([]);
  });

  it('a connection in the probe that is not the page’s', () => {
    expect(reaches('x/probe.js', 'scope.RTCPeerConnection')).toEqual([]);
    expect(reaches('x/probe.js', 'RTCDataChannel')).toHaveLength(1);
  });

  it('a server that the practice room could ask', () => {
    expect(reaches('chunks/practice-a1.js', 'new RTCPeerConnection')).toEqual([]);
    expect(reaches('chunks/practice-a1.js', 'new RTCPeerConnection({iceServers:[]})')).toHaveLength(1);
    expect(reaches('chunks/practised.js', 'new RTCPeerConnection')).toHaveLength(1);
  });
});
