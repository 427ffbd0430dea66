/** Volumes come in ten-thousandths; sums lose the binary dust that adding leaves (0.1 + 0.2). */
export function roundVolume(volume: number): number {
  return Math.round(volume * 1e4) / 1e4;
}
