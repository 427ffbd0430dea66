/** How the decisions came about, for the reader of a report. */
export interface RunFacts {
  /** Where the candles come from, in words. */
  readonly candles: string;
  readonly engine: string;
  readonly scanEvery: number;
  readonly callCount: number;
  /** Null when an earlier run had begun the walk. */
  readonly tookSeconds: number | null;
}
