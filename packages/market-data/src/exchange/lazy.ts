/** A value made at the first `get`, kept, and made anew when making it failed; `made` is null before. */
export class Lazy<Value> {
  readonly #make: () => Promise<Value>;
  #promise: Promise<Value> | null = null;

  constructor(make: () => Promise<Value>) {
    this.#make = make;
  }

  get made(): Promise<Value> | null {
    return this.#promise;
  }

  get(): Promise<Value> {
    this.#promise ??= this.#make().catch((error) => {
      this.#promise = null;
      throw error;
    });
    return this.#promise;
  }
}
