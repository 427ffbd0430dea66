import { type Html, html } from '../html.ts';
import type { Scale } from './scale.ts';

/** Narrow enough that its letters can be read on a phone. */
export const WIDTH = 400;

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A picture with a title, of which a page has one, and a description for those who do not see it. */
export function picture(title: string, description: string, height: number, inside: readonly Html[]): Html {
  const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc>
${inside}</svg>`;
}

/** Lines across the picture with their values at the left. */
export function horizontalGrid(scale: Scale, frame: Frame, write: (value: number) => string): Html[] {
  return scale.ticks.map((tick) => {
    const y = scale(tick);
    return html`<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${y}" y2="${y}"/><text x="${frame.left - 4}" y="${y + 3.5}" text-anchor="end">${write(tick)}</text>`;
  });
}

/** Marks under the picture with their values. */
export function bottomAxis(scale: Scale, frame: Frame, write: (value: number) => string): Html[] {
  return scale.ticks.map((tick) => {
    const x = scale(tick);
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${frame.top}" y2="${frame.bottom}"/><text x="${x}" y="${frame.bottom + 13}" text-anchor="middle">${write(tick)}</text>`;
  });
}

export function polyline(points: readonly (readonly [number, number])[], className: string): Html {
  return html`<polyline class="${className}" points="${points.map((point) => point.join(',')).join(' ')}"/>`;
}

/** The surface between two lines. */
export function band(
  lower: readonly (readonly [number, number])[],
  upper: readonly (readonly [number, number])[],
  className: string,
): Html {
  const around = [...upper, ...lower.toReversed()].map((point) => point.join(',')).join(' ');
  return html`<polygon class="${className}" points="${around}"/>`;
}

/** Which line is which: a piece of it and its name. */
export function legend(entries: readonly { readonly label: string; readonly className: string }[]): Html {
  const items = entries.map(
    ({ label, className }) =>
      html`<li><svg viewBox="0 0 24 8" aria-hidden="true"><line class="${className}" x1="1" x2="23" y1="4" y2="4"/></svg>${label}</li>`,
  );
  return html`<ul class="legend">${items}</ul>`;
}
