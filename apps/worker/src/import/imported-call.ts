/** A past call of an external bot, in the shape that engine.import_predictions reads. */
export interface ImportedCall {
  /** The same call gets the same id each time its file is read: an import done twice changes nothing. */
  readonly clientId: string;
  readonly symbol: string;
  /** ISO 8601, UTC. */
  readonly predictedAt: string;
  readonly side: 'LONG' | 'SHORT';
  readonly confidence: number;
  /** What the bot says it paid; null where it does not say. Checked against our own candles, never kept. */
  readonly entryPrice: number | null;
  readonly limitPrice: number | null;
  readonly takeProfitPrice: number;
  readonly stopLossPrice: number;
  readonly leverage: number;
  readonly horizonMinutes: number;
  readonly reason: string;
}

/** One line or trade of a file: a call, or the sentence that says why it is none. */
export type ReadLine = { readonly where: string } & (
  | { readonly call: ImportedCall; readonly fault: null }
  | { readonly call: null; readonly fault: string }
);

/** What the operator says about calls whose file does not say it. */
export interface Unsaid {
  readonly confidence: number | undefined;
  readonly horizonMinutes: number;
}
