import { timeframeMs } from '@quorum/contracts';
import type { Revision } from '#data/market/get-revisions.ts';
import { formatAge } from '#format/format-age.ts';
import { formatPrice } from '#format/format-price.ts';
import { formatReturn } from '#format/format-return.ts';

/** What an exchange said differently the second time: "Close 100.00 → 101.00 (+1.00%). Corrected 3 h after it closed." */
export function describeRevision(revision: Revision): string {
  const prices = [
    change('open', revision.old_open, revision.new_open),
    change('high', revision.old_high, revision.new_high),
    change('low', revision.old_low, revision.new_low),
    change('close', revision.old_close, revision.new_close),
  ];
  const volume =
    revision.old_volume === revision.new_volume
      ? null
      : `volume ${volumeText(revision.old_volume)} → ${volumeText(revision.new_volume)}`;
  const changes = [...prices, volume].filter((part) => part !== null).join(', ');
  const closedAt = new Date(Date.parse(revision.opened_at) + timeframeMs(revision.timeframe)).toISOString();
  const delay = formatAge(closedAt, revision.revised_at).replace(/ ago$/, '').replace('just now', 'a moment');
  const text = changes === '' ? 'nothing that is kept' : changes;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Corrected ${delay} after it closed.`;
}

function change(name: string, from: number, to: number): string | null {
  if (from === to) return null;
  return `${name} ${formatPrice(from)} → ${formatPrice(to)} (${formatReturn(to / from - 1)})`;
}

function volumeText(volume: number): string {
  return volume.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}
