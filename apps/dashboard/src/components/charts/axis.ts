/** How every axis looks. Nothing is animated: the page reads itself anew each minute, and would wave. */
export const axis = {
  tick: { fill: 'var(--q-text-soft)', fontSize: 11 },
  axisLine: { stroke: 'var(--q-line-strong)' },
  tickLine: false,
} as const;

export const margin = { top: 6, right: 8, bottom: 0, left: 0 } as const;

/** Room for the numbers of the left axis, the same in charts that share a time axis. */
export const leftAxisWidth = 52;
