/**
 * npm passes a signal on to the shell between it and this process. The shell dies of it and tells nobody,
 * so the end of the parent is all that can be seen of the signal here.
 */

const millisecondsBetweenLooks = 250;

/**
 * @param {() => void} act called once, when npm's shell is gone
 * @returns {() => void} stops looking
 */
export function onAbandoned(act) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, millisecondsBetweenLooks);
  return () => clearInterval(timer);
}
