/** What came of one suite. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A part of `npm test` that runs on its own. */
export interface Suite {
  readonly name: string;
  /** Debian packages without which it cannot run. */
  readonly needs: readonly string[];
  run(): Promise<Tally>;
}

export const nothing: Tally = { passed: 0, failed: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
