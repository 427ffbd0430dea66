import type { HeatScale } from '#components/charts/heat-map/heat-scale.ts';
import { formatPercent } from '#format/format-percent.ts';

/** A coin is in the middle; ten points to either side are as far as rates of 24 hours go. */
export const rateScale: HeatScale = {
  low: 0.4,
  high: 0.6,
  colours: ['map-worse', 'map-middle', 'map-better'],
  ticks: [0.4, 0.45, 0.5, 0.55, 0.6],
  format: (value) => (value === 0.4 ? '≤ 40%' : value === 0.6 ? '≥ 60%' : formatPercent(value, 0)),
};
