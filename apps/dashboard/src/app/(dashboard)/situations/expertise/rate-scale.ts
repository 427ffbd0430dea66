import type { HeatScale } from '#components/charts/heat-map/heat-scale.ts';
import { formatPercent } from '#format/format-percent.ts';

/** A coin is in the middle; beyond fifteen points to either side the colour stays. */
export const rateScale: HeatScale = {
  low: 0.35,
  high: 0.65,
  colours: ['map-worse', 'map-middle', 'map-better'],
  ticks: [0.35, 0.45, 0.5, 0.55, 0.65],
  format: (value) => (value === 0.35 ? '≤ 35%' : value === 0.65 ? '≥ 65%' : formatPercent(value, 0)),
};
