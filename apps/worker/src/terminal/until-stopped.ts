export interface Stopping {
  readonly signal: AbortSignal;
  /** Resolves when somebody asked to stop: Ctrl-C, SIGTERM, or the parent process is gone. */
  readonly stopped: Promise<void>;
}

/** One Ctrl-C may arrive twice: from the terminal and from the parent that passes it on. */
const sameKeystrokeMs = 1000;

/** Turns the ways to end a program into one signal. A second Ctrl-C ends it at once. */
export function untilStopped(): Stopping {
  const controller = new AbortController();
  let askedAt = 0;
  const stop = () => {
    if (controller.signal.aborted && performance.now() - askedAt > sameKeystrokeMs) process.exit(130);
    if (!controller.signal.aborted) askedAt = performance.now();
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.once('disconnect', stop);
  const stopped = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve());
  });
  return { signal: controller.signal, stopped };
}
