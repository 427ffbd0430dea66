/** One measured figure of `npm run bench`. */
export interface Figure {
  readonly name: string;
  /** Milliseconds, median of the rounds. */
  readonly measured: number;
  /** Milliseconds it should not exceed; null where nothing is promised. */
  readonly target: number | null;
}
