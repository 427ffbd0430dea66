/** How numbers become colours: fixed ends, so that the same colour always means the same number. */
export interface HeatScale {
  readonly low: number;
  readonly high: number;
  /** The variables of the theme that colour the low end, the middle and the high end. */
  readonly colours: readonly [low: string, middle: string, high: string];
  /** Where the legend names a number. */
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** Place of a value between the ends: 0 is low, 1 is high; beyond them the ends. */
export function placeOnScale({ low, high }: Pick<HeatScale, 'low' | 'high'>, value: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
