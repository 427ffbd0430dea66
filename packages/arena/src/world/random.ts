/** A stream of random numbers that is the same on every machine. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** A whole number in [0, below). */
  integer(below: number): number;
}

/**
 * The stream called `name` of a seed (sfc32 of PractRand, 128 bits of state). Each part of a world draws from a stream
 * of its own, so two variants of one seed differ only in what the variant changes.
 */
export function createRandom(seed: number, name: string): Random {
  const next = sfc32(hash(name, 1), hash(name, 2), seed | 0, Math.floor(seed / 2 ** 32) | 0);
  const uniform = () => next() / 2 ** 32;
  return { uniform, normal: normals(uniform), integer: (below) => Math.floor(uniform() * below) };
}

/** Box and Muller: two normals from two uniforms; the second waits for the next call. */
function normals(uniform: () => number): () => number {
  let waiting: number | null = null;
  return () => {
    if (waiting !== null) {
      const kept = waiting;
      waiting = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    waiting = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

function sfc32(first: number, second: number, third: number, fourth: number): () => number {
  let [a, b, c, counter] = [first, second, third, fourth];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // Similar seeds have left each other's neighbourhood after a dozen steps.
  for (let step = 0; step < 15; step += 1) next();
  return next;
}

/** FNV-1a, salted. */
function hash(text: string, salt: number): number {
  let mixed = 0x811c9dc5 ^ salt;
  for (const character of text) mixed = Math.imul(mixed ^ character.codePointAt(0)!, 0x01000193);
  return mixed | 0;
}
