import { type ExitReason, ExitTag } from './exit-tag.tsx';
import { Tag } from './tag.tsx';

interface StatusTagProps {
  readonly status: 'waiting' | 'open' | 'ended' | 'unfilled';
  readonly exitReason: ExitReason | null;
}

/** Where a call stands: waiting, open, unfilled, or the way it ended. */
export function StatusTag({ status, exitReason }: StatusTagProps) {
  if (status === 'ended' && exitReason) return <ExitTag reason={exitReason} />;
  return <Tag tone={status === 'open' ? 'accent' : 'neutral'}>{status}</Tag>;
}
