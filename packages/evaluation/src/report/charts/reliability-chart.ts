import type { Reliability } from '../../evaluation.ts';
import { type Html, html } from '../html.ts';
import { bottomAxis, type Frame, horizontalGrid, legend, picture, polyline, WIDTH } from './picture.ts';
import { linearScale } from './scale.ts';

const HEIGHT = 280;
const frame: Frame = { left: 44, right: WIDTH - 10, top: 10, bottom: HEIGHT - 34 };
const write = (value: number) => `${Math.round(value * 100)} %`;

/** How often the stated side came, by how sure it was stated: on the dashed line, words and facts agree. */
export function reliabilityChart(methods: readonly Reliability[]): Html {
  const points = methods.flatMap(({ points: own }) => own);
  if (points.length === 0) return html`<p>Fewer than 30 decisions of any sureness: nothing to draw.</p>`;
  const x = linearScale([0.5, ...points.map(({ stated }) => stated)], [frame.left, frame.right]);
  const y = linearScale([0.45, 0.6, ...points.map(({ observed }) => observed)], [frame.bottom, frame.top]);
  const diagonalEnd = Math.min(x.ticks.at(-1)!, y.ticks.at(-1)!);
  const text =
    'Across: stated probability of the chosen side. Up: how often it came. The table has the values.';
  return html`${picture('Stated and observed', text, HEIGHT, [
    ...horizontalGrid(y, frame, write),
    ...bottomAxis(x, frame, write),
    html`<text x="${(frame.left + frame.right) / 2}" y="${HEIGHT - 4}" text-anchor="middle">stated probability of the chosen side</text>`,
    html`<line class="reference" x1="${x(0.5)}" y1="${y(0.5)}" x2="${x(diagonalEnd)}" y2="${y(diagonalEnd)}"/>`,
    ...methods.flatMap(({ name, points: own }) => [
      polyline(
        own.map(({ stated, observed }) => [x(stated), y(observed)] as const),
        `line ${name}`,
      ),
      ...own.map(
        ({ stated, observed }) =>
          html`<circle class="dot ${name}" cx="${x(stated)}" cy="${y(observed)}" r="3"/>`,
      ),
    ]),
  ])}${legend(methods.map(({ name, label }) => ({ label, className: `line ${name}` })))}`;
}
