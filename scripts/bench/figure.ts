/** One measured figure of `npm run bench`. */
export interface Figure {
  readonly name: string;
  /** Median of the rounds, in milliseconds unless `unit` says otherwise. */
  readonly measured: number;
  /** What it should not exceed; null where nothing is promised. */
  readonly target: number | null;
  readonly unit?: string;
  /** What the figure is to be seen beside, such as its ratio to another. */
  readonly note?: string;
  /** What keeps it from its target: printed where it is missed. */
  readonly why?: string;
}

export interface BenchOptions {
  /** Also what takes an hour and a half and tens of gigabytes. */
  readonly large: boolean;
  /** Length of the history of the metrics; targets are set for 365. */
  readonly days: number;
}
