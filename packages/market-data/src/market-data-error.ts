/** A fault that a person can act on; its message is a sentence that says what to do. */
export class MarketDataError extends Error {
  override readonly name = 'MarketDataError';
}
