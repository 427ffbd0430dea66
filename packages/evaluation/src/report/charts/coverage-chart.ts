import type { CoveragePoint } from '../../coverage-curve.ts';
import type { Estimate } from '../../estimate.ts';
import type { Curve } from '../../evaluation.ts';
import { percent } from '../../format.ts';
import { type Html, html } from '../html.ts';
import { band, bottomAxis, type Frame, horizontalGrid, legend, picture, polyline, WIDTH } from './picture.ts';
import { linearScale, logarithmicScale } from './scale.ts';

/** Of the picture, in its own units. */
export const HEIGHT = 250;
const frame: Frame = { left: 52, right: WIDTH - 18, top: 10, bottom: HEIGHT - 34 };

export interface CoverageChart {
  readonly title: string;
  readonly curves: readonly Curve[];
  readonly figureOf: (point: CoveragePoint) => Estimate;
  readonly write: (value: number) => string;
  /** Drawn as a line across: a coin's half, or no return. */
  readonly reference: number;
}

export function accuracyByCoverage(curves: readonly Curve[]): CoverageChart {
  return {
    title: 'accuracy',
    curves,
    figureOf: (point) => point.accuracy,
    write: (value) => percent(value, 0),
    reference: 0.5,
  };
}

export function netByCoverage(curves: readonly Curve[]): CoverageChart {
  return {
    title: 'mean net return of 24 hours',
    curves,
    figureOf: (point) => point.net,
    write: (value) => percent(value, 1),
    reference: 0,
  };
}

/** A figure of the surest decisions at growing shares of all of them, with intervals. */
export function coverageChart({ title, curves, figureOf, write, reference }: CoverageChart): Html {
  const ends = curves.flatMap(({ points }) =>
    points.flatMap((point) => {
      const { value, low, high } = figureOf(point);
      return [value, low, high].filter((end) => end !== null);
    }),
  );
  if (ends.length === 0) return html`<p>No decision could be scored.</p>`;
  const x = logarithmicScale([0.01, 1], [frame.left, frame.right]);
  const y = linearScale([...ends, reference], [frame.bottom, frame.top]);
  const lines = curves.flatMap(({ name, points }) => lineOf(name, points, figureOf, x, y));
  const across = html`<line class="reference" x1="${frame.left}" x2="${frame.right}" y1="${y(reference)}" y2="${y(reference)}"/>`;
  return picture(
    title,
    `Across: share of the decisions, the surest first, from 1 to 100 %. Up: ${title}. The table has the values.`,
    HEIGHT,
    [
      ...horizontalGrid(y, frame, write),
      ...bottomAxis(x, frame, (value) => `${Math.round(value * 100)} %`),
      html`<text x="${(frame.left + frame.right) / 2}" y="${HEIGHT - 4}" text-anchor="middle">share of the decisions, the surest first</text>`,
      across,
      ...lines,
    ],
  );
}

/** Which curve is whose. */
export function curveLegend(curves: readonly Curve[]): Html {
  return legend(curves.map(({ name, label }) => ({ label, className: `line ${name}` })));
}

function lineOf(
  name: string,
  points: readonly CoveragePoint[],
  figureOf: CoverageChart['figureOf'],
  x: (value: number) => number,
  y: (value: number) => number,
): Html[] {
  const placed = points.flatMap((point) => {
    const { value, low, high } = figureOf(point);
    return value === null
      ? []
      : [{ at: x(point.coverage), value: y(value), low: y(low ?? value), high: y(high ?? value) }];
  });
  return [
    band(
      placed.map(({ at, low }) => [at, low] as const),
      placed.map(({ at, high }) => [at, high] as const),
      `band ${name}`,
    ),
    polyline(
      placed.map(({ at, value }) => [at, value] as const),
      `line ${name}`,
    ),
  ];
}
