/**
 * The browser's own constructor, taken before {@link watchThisPage} lets the probe stand in for it: what is made with it is
 * not watched. The simulated patient's end is, since what the engine is to see is the learner's end of the line alone.
 */
export const UnwatchedConnection = RTCPeerConnection;

/** As the build names them: probe, engine and overlay are those that go into pages with a call. */
const SCRIPTS = ['probe', 'call', 'overlay'];

/** Watches the calls of this page as those of a watched site are. Resolves when all of it stands. */
export async function watchThisPage(): Promise<void> {
  for (const name of SCRIPTS) await load(`/content-scripts/${name}.js`);
}

function load(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  return new Promise((go, fail) => {
    script.addEventListener('load', () => go());
    script.addEventListener('error', () => fail(new Error(`${src} could not be loaded.`)));
    document.head.append(script);
  });
}
