import { useEffect, useState } from 'react';

const everyMs = 60_000;
const lookAgainMs = 2_000;
/** A pointer left lying on a table must not stop the clock for good. */
const longestHoldMs = 5 * 60_000;

/**
 * Calls `refresh` once a minute while the tab is seen and `isLive`. Rows under the pointer or the focus never move:
 * it waits for them, and answers true while it does.
 */
export function useRefresh(isLive: boolean, refresh: () => void): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isLive) return;
    let timer: ReturnType<typeof setTimeout>;
    const waitUntil = (due: number, ms: number) => {
      timer = setTimeout(look, ms, due);
    };
    const look = (due: number) => {
      const held = isRowInUse() && Date.now() < due + longestHoldMs;
      setHeld(held);
      if (held || document.hidden) return waitUntil(due, lookAgainMs);
      refresh();
      waitUntil(Date.now() + everyMs, everyMs);
    };
    waitUntil(Date.now() + everyMs, everyMs);
    return () => {
      clearTimeout(timer);
      setHeld(false);
    };
  }, [isLive, refresh]);
  return isHeld;
}

function isRowInUse(): boolean {
  return document.querySelector('[data-hold-still]:is(:hover, :focus-within)') !== null;
}
