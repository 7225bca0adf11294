import { toLine } from './lines';
import type { OpenPlace } from './sending-place';

/** What a server says, in so many lines and characters at most: it is shown, and it could say anything. */
const MOST_LINES = 8;
const LONGEST_LINE = 300;

interface Issue {
  severity?: unknown;
  diagnostics?: unknown;
  details?: { text?: unknown };
  expression?: unknown;
}

/** A FHIR resource, of which nothing but its type is sure. */
export interface Resource {
  resourceType: string;
  id?: unknown;
  type?: unknown;
  identifier?: unknown;
  issue?: unknown;
}

/** @returns undefined where the text is no FHIR resource as JSON */
export function readResource(text: string): Resource | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && typeof (read as Resource | null)?.resourceType === 'string'
      ? (read as Resource)
      : undefined;
  } catch {
    return undefined;
  }
}

/** An OperationOutcome's own words, a line for each issue. */
export function issueLines(resource: Resource | undefined): string[] {
  return issuesOf(resource)
    .slice(0, MOST_LINES)
    .flatMap(({ details, diagnostics, expression }) => {
      const where = Array.isArray(expression) ? asText(expression[0]) : '';
      const words = [...new Set([asText(details?.text), asText(diagnostics)])];
      return shortened(toLine([...words, where]));
    });
}

/** What a server says in plain text, in one line. */
export function plainLines(text: string): string[] {
  return shortened(toLine([text.slice(0, LONGEST_LINE + 1)]));
}

/** Whether it tells of something that went wrong, not only of what to note. */
export function hasErrors(resource: Resource | undefined): boolean {
  return issuesOf(resource).some(({ severity }) => severity === 'error' || severity === 'fatal');
}

/**
 * FHIR R4, http.html#create: [base]/[type]/[id]/_history/[vid]. Servers may leave out what an address begins with (RFC 9110, 10.2.2).
 * @param madeAs the header Location
 * @returns such as Bundle/42; undefined where it names no Bundle at the agreed place
 */
export function referenceIn(madeAs: string, { base }: OpenPlace): string | undefined {
  if (madeAs.trim() === '' || !URL.canParse(madeAs, `${base}/Bundle`)) return undefined;
  const { origin, pathname } = new URL(madeAs, `${base}/Bundle`);
  const place = `${origin}${pathname}`;
  if (!place.startsWith(`${base}/`)) return undefined;
  return /^(Bundle\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/.exec(place.slice(base.length + 1))?.[1];
}

function issuesOf(resource: Resource | undefined): Issue[] {
  if (resource?.resourceType !== 'OperationOutcome' || !Array.isArray(resource.issue)) return [];
  return resource.issue.filter((each): each is Issue => typeof each === 'object' && each !== null);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function shortened(lines: string[]): string[] {
  return lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
}
