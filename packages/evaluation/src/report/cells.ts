import type { Estimate } from '../estimate.ts';
import { dash, range } from '../format.ts';
import { type Html, html } from './html.ts';

/** A figure with its interval in small letters under it. */
export function estimateCell(estimate: Estimate, write: (value: number) => string): Html {
  if (estimate.value === null) return html`${dash}`;
  const interval = range(estimate, write);
  return html`${write(estimate.value)}${interval === '' ? null : html`<small>${interval}</small>`}`;
}
