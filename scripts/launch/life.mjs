// The life of a launcher: what it started is stopped, the last first, however it is asked to end.
const stops = [];
let ending = false;

/**
 * Remembers how to stop something that was started; gives the function that forgets it.
 * @param {() => unknown} stop
 */
export function atEnd(stop) {
  stops.push(stop);
  return () => {
    const index = stops.indexOf(stop);
    if (index >= 0) stops.splice(index, 1);
  };
}

/** Whether the launcher is on its way out. */
export function isEnding() {
  return ending;
}

/** Stops everything and ends the process. */
export async function end(code) {
  if (ending) return;
  ending = true;
  for (const stop of stops.splice(0).reverse()) {
    try {
      await stop();
    } catch (error) {
      console.error(`Something could not be stopped: ${error.message}`);
    }
  }
  process.exit(code);
}

/**
 * Ends on Ctrl-C and on signals. npm starts us through a shell that dies without passing a kill on, so a changed parent
 * is taken as a signal too.
 */
export function beginLife() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end(0), 300).unref();
}
