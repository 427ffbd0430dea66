import { Tag } from './tag.tsx';

/** Which way a call bets. */
export function SideTag({ side }: { side: 'LONG' | 'SHORT' }) {
  return <Tag tone="accent">{side === 'LONG' ? '↗ LONG' : '↘ SHORT'}</Tag>;
}
