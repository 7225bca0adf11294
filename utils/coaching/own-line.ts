/** A recorded line that a trainer has added from a file. Where its sound is kept is not told here. */
export interface OwnLine {
  /** as a scenario's lines name it: the file's name in small letters, digits and hyphens */
  id: string;
  /** the file's name, as it was */
  fileName: string;
  mime: string;
  size: number;
}

/** What is known of a file before its sound is: a browser's File has these. */
interface SoundFile {
  name: string;
  /** the mime type, or an empty text where the browser knows none */
  type: string;
  size: number;
}

/** bytes: about a minute of speech, as phones record it */
const LARGEST_LINE = 1_000_000;
/** Together at most this many, and this much. */
const MOST_LINES = 200;
const MOST_BYTES = 50_000_000;
const LONGEST_ID = 60;

/** What Chromium and Firefox can both play. */
const MIMES: Readonly<Record<string, RegExp>> = {
  'audio/ogg': /\.(ogg|oga|opus)$/i,
  'audio/webm': /\.webm$/i,
  'audio/mpeg': /\.mp3$/i,
  'audio/mp4': /\.(m4a|mp4)$/i,
  'audio/wav': /\.wav$/i,
};
const SAME_MIMES: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'video/webm': 'audio/webm',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/mp3': 'audio/mpeg',
  'application/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
};

/**
 * @param kept lines that are there already; one of the same name is taken the place of
 * @returns the line, or why it cannot be one, in a sentence. Whether its sound can be played, only the browser can tell
 */
export function toOwnLine(file: SoundFile, kept: readonly OwnLine[]): OwnLine | { error: string } {
  const id = toId(file.name);
  const mime = mimeOf(file);
  const others = kept.filter((each) => each.id !== id);
  const bytes = others.reduce((sum, { size }) => sum + size, file.size);
  if (id === '') return { error: `“${file.name}” needs a name with letters or digits, such as dose-lost.ogg.` };
  if (!mime) return { error: `“${file.name}” is no sound that can be used. Save it as MP3, M4A, OGG, WebM or WAV.` };
  if (file.size === 0) return { error: `“${file.name}” is empty. Record it again.` };
  if (file.size > LARGEST_LINE)
    return { error: `“${file.name}” is too large: one line has 1 MB at most. Record one sentence, or save it as MP3.` };
  if (others.length >= MOST_LINES) return { error: `There are ${MOST_LINES} lines already. Take one away first.` };
  if (bytes > MOST_BYTES) return { error: 'All lines together would have more than 50 MB. Take some away first.' };
  return { id, fileName: file.name, mime, size: file.size };
}

function toId(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '').toLowerCase();
  return stem
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replaceAll(/^-+|-+$/g, '');
}

function mimeOf({ name, type }: SoundFile): string | undefined {
  const told = type.split(';')[0]!.trim().toLowerCase();
  const mime = SAME_MIMES[told] ?? told;
  if (mime in MIMES) return mime;
  // Some systems know no type for a file; then its name is believed.
  return told === '' ? Object.keys(MIMES).find((each) => MIMES[each]!.test(name)) : undefined;
}
