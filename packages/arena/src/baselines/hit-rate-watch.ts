/** Days of its own that a bot is compared with at least. */
const FIRST_DAYS = 20;

/** How far below its mean a day may lie, in its standard deviations, before it counts; and the sum that is an alarm. */
const ALLOWANCE = 0.33;
const LIMIT = 5;

/** A CUSUM on the daily hit rate of one bot: sounds when its bad days add up, then starts afresh. */
export class HitRateWatch {
  #days = 0;
  #sum = 0;
  #squares = 0;
  #excess = 0;

  /** Whether this day sounds the alarm. */
  sees(rate: number): boolean {
    if (this.#days >= FIRST_DAYS) {
      this.#excess = Math.max(0, this.#excess + this.#shortfall(rate) - ALLOWANCE);
      if (this.#excess > LIMIT) {
        this.#startAfresh();
        return true;
      }
    }
    this.#days += 1;
    this.#sum += rate;
    this.#squares += rate * rate;
    return false;
  }

  #shortfall(rate: number): number {
    const mean = this.#sum / this.#days;
    const variance = this.#squares / this.#days - mean * mean;
    return variance > 0 ? (mean - rate) / Math.sqrt(variance) : 0;
  }

  #startAfresh(): void {
    this.#days = 0;
    this.#sum = 0;
    this.#squares = 0;
    this.#excess = 0;
  }
}
