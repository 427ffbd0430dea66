export interface MetricDefinition {
  readonly label: string;
  readonly formula: string;
  readonly unit: string;
  readonly window: string;
  readonly reading: string;
  /** Who defined it, or the table it is kept in. */
  readonly source?: string;
}
