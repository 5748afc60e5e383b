/** Puts off what need not follow every key. */

/** Something that is done once a pause has passed. */
export interface PutOff {
  /** Does it when nothing has asked for it again during the pause. */
  ask(): void;
  /** Does it now if it has been asked for. */
  now(): void;
}

/**
 * Puts off what is asked for often, such as with every key.
 *
 * @param act what to do
 * @param pause in milliseconds
 */
export function afterPause(act: () => void, pause: number): PutOff {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(now, pause);
    },
    now,
  };
}
