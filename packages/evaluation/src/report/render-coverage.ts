import type { Curve, Evaluation } from '../evaluation.ts';
import {
  accuracyByCoverage,
  HEIGHT as CHART_HEIGHT,
  type CoverageChart,
  coverageChart,
  netByCoverage,
} from './charts/coverage-chart.ts';
import { WIDTH as CHART_WIDTH } from './charts/picture.ts';
import { Html, html } from './html.ts';
import { style } from './style.ts';

const TITLE_HEIGHT = 26;
const LEGEND_HEIGHT = 30;
const GAP = 24;
const WIDTH = 2 * CHART_WIDTH + GAP;
const HEIGHT = TITLE_HEIGHT + CHART_HEIGHT + LEGEND_HEIGHT;

/** Accuracy and net return by coverage, side by side, as one SVG file for a README or a slide. */
export function renderCoverage({ coverage }: Evaluation): string {
  const file = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<style>${new Html(style)}</style><rect width="${WIDTH}" height="${HEIGHT}" fill="var(--page)"/>
${panel(accuracyByCoverage(coverage), 0)}
${panel(netByCoverage(coverage), CHART_WIDTH + GAP)}
${coverage.map((curve, place) => entry(curve, place))}
</svg>
`;
  return file.text;
}

function panel(chart: CoverageChart, x: number): Html {
  return html`<text class="row" x="${x + CHART_WIDTH / 2}" y="17" text-anchor="middle">${chart.title} by coverage</text>
<svg x="${x}" y="${TITLE_HEIGHT}" width="${CHART_WIDTH}" height="${CHART_HEIGHT}">${coverageChart(chart)}</svg>`;
}

function entry({ name, label }: Curve, place: number): Html {
  const x = 52 + place * 140;
  const y = HEIGHT - LEGEND_HEIGHT / 2;
  return html`<line class="line ${name}" x1="${x}" x2="${x + 24}" y1="${y}" y2="${y}"/><text class="row" x="${x + 30}" y="${y + 4}">${label}</text>`;
}
