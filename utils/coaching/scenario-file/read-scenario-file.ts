import type { Node } from 'jsonc-parser';
import * as v from 'valibot';
import { type At, type FileError, openErrors } from '../../content-file/file-errors';
import { readJson } from '../../content-file/read-json';
import { RECORDINGS } from '../recordings';
import type { Scenario } from '../scenario';
import { checkWays } from './check-ways';
import { keyAt, placeOf, sayIssue } from './say-issue';
import { SCENARIO, SCENARIO_VERSION } from './scenario-schema';

/** characters */
export const LARGEST_SCENARIO_FILE = 200_000;

/** What a file holds, or everything that is wrong with it, in the order of its lines; then nothing of it is used. */
export type ScenarioFile = { scenario: Scenario } | { errors: FileError[] };

/**
 * Reads what writeScenarioFile writes, and what trainers have made of it by hand. Never throws.
 * @param isAdded whether the trainer has added a recorded line of that name
 */
export function readScenarioFile(file: string, isAdded: (recording: string) => boolean = () => false): ScenarioFile {
  // Some editors begin a file with a mark of its encoding.
  const text = file.replace(/^\uFEFF/, '');
  const errors = openErrors(text);
  if (text.length > LARGEST_SCENARIO_FILE) {
    errors.at(
      0,
      `The file is too large: ${LARGEST_SCENARIO_FILE / 1_000} KB at most. A scenario needs a tenth of that.`,
    );
    return { errors: errors.all() };
  }
  const root = readJson(text, errors.at);
  const isJson = errors.all().length === 0;
  const scenario = root && isJson ? checkScenario(root, JSON.parse(text), isAdded, errors.at) : undefined;
  const found = errors.all();
  return scenario && found.length === 0 ? { scenario } : { errors: found };
}

function checkScenario(
  root: Node,
  value: unknown,
  isAdded: (recording: string) => boolean,
  at: At,
): Scenario | undefined {
  if (root.type !== 'object') {
    at(root.offset, 'The file must begin with { and hold one scenario.');
    return undefined;
  }
  if (isNewer(value)) {
    at(placeOf(root, ['version']), 'This file is of a newer version of Webside. Update Webside, then import it again.');
    return undefined;
  }
  checkNames(root, at);
  const read = v.safeParse(SCENARIO, value);
  if (!read.success) {
    for (const issue of read.issues) sayIssue(issue, root, at);
    return undefined;
  }
  const isRecorded = (id: string): boolean => isAdded(id) || RECORDINGS.some((each) => each.id === id);
  checkWays(read.output, isRecorded, (keys, sentence) =>
    at(keys.length === 2 ? keyAt(root, keys) : placeOf(root, keys), sentence),
  );
  return read.output;
}

function isNewer(value: unknown): boolean {
  const { version } = value as { version?: unknown };
  return typeof version === 'number' && version > SCENARIO_VERSION;
}

/** Names that some program would pass over in silence: those that are there twice, and those that every object has. */
function checkNames(root: Node, at: At): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      if (child.type !== 'property') open.push(child);
      else {
        const [key, value] = child.children as [Node, Node];
        if (seen.has(key.value)) at(key.offset, `“${key.value}” is there twice. Take one away.`);
        if (/^(__proto__|prototype|constructor)$/.test(key.value))
          at(key.offset, `Nothing can be called “${key.value}”. Give it another name.`);
        seen.add(key.value);
        open.push(value);
      }
    }
  }
}
