/**
 * Uniform numbers in (0, 1) that depend on nothing but the key: the same key is the same stream on any
 * machine. Generator: sfc32 (C. Doty-Humphrey, PractRand); the key is hashed with FNV-1a.
 */
export function randomStream(...key: readonly (string | number)[]): () => number {
  const text = key.join('|');
  let a = fnv1a(text, 0x811c9dc5);
  let b = fnv1a(text, a ^ 0x9e3779b9);
  let c = fnv1a(text, b ^ 0x85ebca6b);
  let counter = 1;

  function next(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  }

  for (let i = 0; i < 12; i++) next();
  return next;
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
