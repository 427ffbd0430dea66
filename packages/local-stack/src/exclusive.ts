/** A queue of one: work handed to it runs alone, in the order it came. */
export type Exclusive = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** The embedded engine has a single session; whoever holds it must not be interrupted inside a transaction. */
export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
