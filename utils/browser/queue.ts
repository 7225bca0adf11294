/** @returns does one thing after another, whether or not the one before went well */
export function openQueue(): (act: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (act) => {
    last = last.then(act, act);
    return last;
  };
}
