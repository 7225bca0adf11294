import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { At } from './file-errors';

/** Strictly JSON, as every other program reads it. */
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Reads a file's JSON with the place of everything in it, and notes what is wrong. Never throws. */
export function readJson(text: string, at: At): Node | undefined {
  const wrong: ParseError[] = [];
  try {
    const root = parseTree(text, wrong, STRICT);
    for (const { offset, error } of wrong) at(offset, `This is not JSON: ${inWords(printParseErrorCode(error))}.`);
    // What one parser lets pass another may not.
    if (wrong.length === 0) JSON.parse(text);
    return root;
  } catch (error) {
    // The browser's own words name a place at most, in English.
    const where = error instanceof SyntaxError ? Number(/position (\d+)/.exec(error.message)?.[1] ?? 0) : 0;
    at(where, error instanceof SyntaxError ? 'This is not JSON.' : 'Brackets stand too deep within one another.');
    return undefined;
  }
}

/** "CommaExpected" as people say it: "comma expected". */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
