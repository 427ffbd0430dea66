/** All symbols of an exchange over one candle. Returns are logarithms of close over open. */
export interface CrossSection {
  readonly openedAt: number;
  /** How many symbols had this candle. */
  readonly symbolCount: number;
  readonly meanReturn: number;
  /** Standard deviation of the symbols' returns (population). */
  readonly dispersion: number;
  /** Share of symbols that closed above their open, 0..1. */
  readonly advancing: number;
}
