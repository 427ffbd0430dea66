/** One closed candle. Prices in quote currency, volume in base units, `openedAt` in ms since the epoch, UTC. */
export interface Candle {
  readonly openedAt: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}
