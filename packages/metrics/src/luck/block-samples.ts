/** Draws as many indices of 0..count−1 as there are, in blocks that keep neighbours together. */
export type Sampler = (count: number, random: () => number) => number[];

/** Blocks of one length from anywhere, wrapping around the end, cut to size (Politis & Romano 1992). */
export function circularBlocks(length: number): Sampler {
  if (!(length >= 1 && Number.isInteger(length))) {
    throw new RangeError(`A block of ${length}: a block holds a whole number of observations, at least one.`);
  }
  return (count, random) => {
    const indices: number[] = [];
    while (indices.length < count) {
      const start = Math.floor(random() * count);
      for (let step = 0; step < length && indices.length < count; step += 1) {
        indices.push((start + step) % count);
      }
    }
    return indices;
  };
}

/** Blocks of random length, a new one with `probability` at each step (Politis & Romano 1994). */
export function stationaryBlocks(probability: number): Sampler {
  if (!(probability > 0 && probability <= 1)) {
    throw new RangeError(
      `A new block begins with probability ${probability}: it must be above 0 and at most 1.`,
    );
  }
  return (count, random) => {
    if (count === 0) return [];
    const indices = [Math.floor(random() * count)];
    while (indices.length < count) {
      const isNewBlock = random() < probability;
      indices.push(isNewBlock ? Math.floor(random() * count) : (indices.at(-1)! + 1) % count);
    }
    return indices;
  };
}

/** The usual block length of a series: ⌈∛n⌉. */
export function blockLength(count: number): number {
  const root = Math.round(Math.cbrt(count));
  return root ** 3 >= count ? Math.max(root, 1) : root + 1;
}
