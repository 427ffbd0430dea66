import type { HeatScale } from '#components/charts/heat-map/heat-scale.ts';
import { formatSigned } from '#format/format-signed.ts';
import { classTicks } from './describe-pair.ts';

/** Blue is contrary, red is alike; the ends never move, and the classes are marked. */
export const correlationScale: HeatScale = {
  low: -1,
  high: 1,
  colours: ['map-contrary', 'map-middle', 'map-alike'],
  ticks: [-1, ...classTicks, 1],
  format: (value) => formatSigned(value, Number.isInteger(value) ? 0 : 1),
};
