import { describe, expect, it } from 'vitest';
import { type OwnLine, toOwnLine } from '../../utils/coaching/own-line';

const file = (name: string, type = 'audio/mpeg', size = 20_000) => ({ name, type, size });
const line = (id: string, size = 20_000): OwnLine => ({ id, fileName: `${id}.mp3`, mime: 'audio/mpeg', size });

describe('a line of a trainer’s own', () => {
  it.each([
    ['Dose lost.mp3', 'audio/mpeg', 'dose-lost', 'audio/mpeg'],
    ['  Où? 2.OPUS', 'audio/ogg; codecs=opus', 'o-2', 'audio/ogg'],
    ['a.b.c.m4a', 'audio/x-m4a', 'a-b-c', 'audio/mp4'],
    ['memo.m4a', '', 'memo', 'audio/mp4'],
    ['memo.webm', 'video/webm', 'memo', 'audio/webm'],
    ['memo.wav', 'audio/x-wav', 'memo', 'audio/wav'],
  ])('%s (%s)', (name, type, id, mime) => {
    expect(toOwnLine(file(name, type), [])).toEqual({ id, fileName: name, mime, size: 20_000 });
  });

  it.each([
    [file('???.mp3'), [], 'needs a name with letters or digits'],
    [file('notes.txt', 'text/plain'), [], 'is no sound that can be used'],
    [file('notes', ''), [], 'is no sound that can be used'],
    [file('x.mp3', 'image/png'), [], 'is no sound that can be used'],
    [file('x.mp3', 'audio/mpeg', 0), [], 'is empty'],
    [file('x.mp3', 'audio/mpeg', 1_000_001), [], 'is too large'],
    [file('x.mp3'), Array.from({ length: 200 }, (_, index) => line(`l${index}`)), 'There are 200 lines already'],
    [
      file('x.mp3', 'audio/mpeg', 999_999),
      Array.from({ length: 50 }, (_, index) => line(`l${index}`, 1_000_000)),
      'more than 50 MB',
    ],
  ])('is refused with a reason: %j', (wrong, kept, reason) => {
    expect(toOwnLine(wrong, kept)).toEqual({ error: expect.stringContaining(reason) });
  });

  it('takes the place of one of the same name', () => {
    const full = Array.from({ length: 200 }, (_, index) => line(`l${index}`));
    expect(toOwnLine(file('l7.mp3'), full)).toMatchObject({ id: 'l7' });
  });
});
