import { Tag, type Tone } from './tag.tsx';

export type ExitReason = 'take_profit' | 'stop_loss' | 'liquidated' | 'expired';

const exits: Record<ExitReason, { tone: Tone; text: string }> = {
  take_profit: { tone: 'gain', text: '✓ TP' },
  stop_loss: { tone: 'loss', text: '✕ SL' },
  liquidated: { tone: 'bad', text: '✕ liquidated' },
  expired: { tone: 'neutral', text: '◷ expired' },
};

/** How a call ended. */
export function ExitTag({ reason }: { reason: ExitReason }) {
  const { tone, text } = exits[reason];
  return <Tag tone={tone}>{text}</Tag>;
}
