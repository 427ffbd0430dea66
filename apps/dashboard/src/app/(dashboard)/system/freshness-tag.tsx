import { Tag } from '#components/ui/tag.tsx';
import type { SymbolFreshness } from '#data/market/get-symbol-freshness.ts';

/** Whether a symbol's prices keep up. Recorded prices end instead of growing stale. */
export function FreshnessTag({ symbol }: { symbol: SymbolFreshness }) {
  if (symbol.delisted_at !== null) return <Tag>delisted</Tag>;
  if (symbol.exchange_kind === 'recorded') return <Tag tone="accent">recorded</Tag>;
  return symbol.is_stale ? <Tag tone="warn">! stale</Tag> : <Tag tone="ok">✓ fresh</Tag>;
}
