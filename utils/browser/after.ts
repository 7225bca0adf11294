/**
 * Calls back once, later, unless it is stopped. Not by setTimeout: in a page's window its ids are the page's too, and pages
 * clear them all.
 * @returns stops it
 */
export function after(ms: number, act: () => void): () => void {
  let isStopped = false;
  AbortSignal.timeout(ms).addEventListener('abort', () => {
    if (!isStopped) act();
  });
  return () => {
    isStopped = true;
  };
}
