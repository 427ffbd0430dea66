/** The exchange's clock as read from ours: asked once in a while, reckoned in between. */
export class ExchangeClock {
  readonly #ask: () => Promise<number>;
  readonly #now: () => number;
  #skewMs: number | null = null;
  #askedAt = 0;

  constructor(ask: () => Promise<number>, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  /** Exchange minus own time in ms; null before the first reading. */
  get skewMs(): number | null {
    return this.#skewMs;
  }

  async time(): Promise<number> {
    if (this.#skewMs === null || this.#now() - this.#askedAt > refreshMs) await this.#measure();
    return this.#now() + (this.#skewMs ?? 0);
  }

  /** The reply is taken to have been written half-way through the call. */
  async #measure(): Promise<void> {
    const sent = this.#now();
    const theirs = await this.#ask();
    this.#askedAt = this.#now();
    this.#skewMs = Math.round(theirs - (sent + this.#askedAt) / 2);
  }
}

const refreshMs = 10 * 60_000;
