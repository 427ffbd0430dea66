import type { KeyboardEvent } from 'react';

/** Up and down move the focus from row to row, over families as well; Enter then follows the link or folds. */
export function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = (event.target as HTMLElement).closest('tbody tr');
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')];
  const next = row && rows[rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)];
  const stop = next?.querySelector<HTMLElement>('a, button');
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
