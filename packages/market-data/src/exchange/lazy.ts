interface Freshness {
  readonly keepMs: number;
  readonly now: () => number;
}

const forever: Freshness = { keepMs: Number.POSITIVE_INFINITY, now: Date.now };

/** A value made at the first `get` and kept; made anew when making it failed or it is too old. */
export class Lazy<Value> {
  readonly #make: () => Promise<Value>;
  readonly #freshness: Freshness;
  #promise: Promise<Value> | null = null;
  #madeAt = 0;

  constructor(make: () => Promise<Value>, freshness = forever) {
    this.#make = make;
    this.#freshness = freshness;
  }

  /** Null before the first `get`. */
  get made(): Promise<Value> | null {
    return this.#promise;
  }

  get(): Promise<Value> {
    const { keepMs, now } = this.#freshness;
    if (this.#promise && now() - this.#madeAt <= keepMs) return this.#promise;
    this.#madeAt = now();
    this.#promise = this.#make().catch((error) => {
      this.#promise = null;
      throw error;
    });
    return this.#promise;
  }
}
