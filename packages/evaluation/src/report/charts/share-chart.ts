import { strategyNames } from '../../decision.ts';
import type { QuarterShares } from '../../strategy-shares.ts';
import { type Html, html } from '../html.ts';
import { type Frame, picture, WIDTH } from './picture.ts';

const HEIGHT = 200;
const frame: Frame = { left: 10, right: WIDTH - 10, top: 6, bottom: HEIGHT - 22 };

/** Whom the vote listened to: a column a quarter, split by strategy. */
export function shareChart(quarters: readonly QuarterShares[], labelOf: (name: string) => string): Html {
  const width = (frame.right - frame.left) / Math.max(1, quarters.length);
  const columns = quarters.map(({ quarter, shares }, place) => {
    let below = 0;
    const x = frame.left + place * width;
    const parts = strategyNames.map((name) => {
      const height = shares[name] * (frame.bottom - frame.top);
      below += height;
      return html`<rect class="part ${name}" x="${(x + 1).toFixed(1)}" y="${(frame.bottom - below).toFixed(1)}" width="${(width - 2).toFixed(1)}" height="${height.toFixed(1)}"/>`;
    });
    const isNamed = place % Math.ceil(quarters.length / 6) === 0;
    const name = isNamed
      ? html`<text x="${(x + width / 2).toFixed(1)}" y="${HEIGHT - 6}" text-anchor="middle">${quarter}</text>`
      : null;
    return html`${parts}${name}`;
  });
  const keys = strategyNames.map(
    (name) =>
      html`<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="part ${name}" width="12" height="12"/></svg>${labelOf(name)}</li>`,
  );
  const text =
    'One column a quarter of a year, split by how much the vote listened to each strategy. The table has the values.';
  return html`${picture('Whom the vote listened to', text, HEIGHT, columns)}<ul class="legend">${keys}</ul>`;
}
