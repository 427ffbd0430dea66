/** Below this many samples a rate is shown, but dimmed, marked and ranked last. */
export const sampleFloor = 20;

export function isLowSample(sampleCount: number): boolean {
  return sampleCount < sampleFloor;
}
