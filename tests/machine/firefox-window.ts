import type { Browser } from 'puppeteer-core';

/** What puppeteer keeps to itself of its Firefox: the BiDi connection, through which the browser's own window is reached. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

interface Evaluated {
  type: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Runs script in Firefox's own window, with all its rights, as an async function's body.
 * @param tabTitle of the tab in front, which tells the window
 * @returns what the script returned; undefined when there is no such window
 * @throws what the script threw
 */
export async function inFirefoxWindow(browser: Browser, tabTitle: string, script: string): Promise<unknown> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
    result: { contexts: { context: string }[] };
  };
  for (const { context } of tree.result.contexts) {
    const answer = (await connection.send('script.evaluate', {
      expression: `(async () => { if (!document.title.includes(${JSON.stringify(tabTitle)})) return null; ${script} })()`,
      target: { context },
      awaitPromise: true,
    })) as { result: Evaluated };
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
    const value = answer.result.result?.value;
    if (value != null) return value;
  }
  return undefined;
}
