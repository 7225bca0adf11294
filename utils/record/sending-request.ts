import type { OpenPlace } from './sending-place';

/** A finished note as it is sent. */
export interface NoteToSend {
  /** of the document: the same for the same content, so that it is known again */
  identifier: { system: string; value: string };
  /** FHIR, as JSON */
  body: string;
}

/** What is asked of the server, but for the note itself. */
export interface SendingRequest {
  address: string;
  headers: Record<string, string>;
}

/**
 * FHIR R4's conditional create (http.html#ccreate): the server keeps the note only where it holds none with this identifier, so
 * that a note which arrived unnoticed and is sent again stays one.
 */
export function toRequest({ base }: OpenPlace, { identifier }: NoteToSend): SendingRequest {
  return {
    address: `${base}/Bundle`,
    headers: {
      'Content-Type': 'application/fhir+json',
      Accept: 'application/fhir+json',
      'If-None-Exist': `identifier=${inSearch(identifier.system)}|${inSearch(identifier.value)}`,
      // What was sent need not come back.
      Prefer: 'return=minimal',
    },
  };
}

/** A value of a search: FHIR's own marks are escaped (search.html#escaping), then what an address has no room for. */
function inSearch(text: string): string {
  return encodeURIComponent(text.replace(/[\\,$|]/g, '\\$&'))
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/');
}
