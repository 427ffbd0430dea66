import { colourRamp } from './colour-ramp.ts';
import type { MapColours } from './draw-heat-map.ts';
import type { HeatScale } from './heat-scale.ts';

/** The theme's colours, as they are at an element now. */
export function readMapColours(element: HTMLElement, { colours }: Pick<HeatScale, 'colours'>): MapColours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--q-${name}`).trim();
  const [low, middle, high] = colours;
  return {
    ramp: colourRamp([colour(low), colour(middle), colour(high)]),
    unknown: colour('panel'),
    itself: colour('line-strong'),
    hatch: colour('map-hatch'),
    line: colour('text'),
    text: colour('text-soft'),
  };
}
