/** What no XML 1.0 may hold, not even written as a number. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const WRITTEN: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of XML makes a space of them where they stand for themselves.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between tags: whatever was typed stays text. */
export function toXmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>]/g, (character) => WRITTEN[character]!);
}

/** @returns what was made by toXmlText as it was, but for what no XML may hold */
export function fromXmlText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Text within quotation marks. */
export function toXmlAttribute(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (character) => WRITTEN[character]!);
}
