/** A CSV file as rows of fields (RFC 4180), written here so that ours is not read by its own rules. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const [field = '', quoted, plain, end = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/.exec(rest) ?? [];
    if (field === '') throw new Error(`No field of a CSV file: ${rest.slice(0, 40)}`);
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(field.length);
    if (end === '\r\n') rows.push([]);
  }
  const last = rows.pop()!;
  if (last.length > 0) throw new Error('Its last line has no end');
  return rows;
}
