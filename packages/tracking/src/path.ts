import type { Timeframe } from '@quorum/contracts';

export type ExitReason = 'take_profit' | 'stop_loss' | 'liquidated' | 'expired';

export interface Entry {
  /** Open of the candle it entered in; before `enteredAt` where a limit was filled inside it. */
  readonly candleOpenedAt: number;
  readonly enteredAt: number;
  readonly price: number;
}

export interface Exit {
  readonly reason: ExitReason;
  readonly exitedAt: number;
  readonly price: number;
  readonly note: string | null;
  /** One candle held stop and target and nothing finer settles which came first. */
  readonly isAmbiguous: boolean;
  /** Filled at an open because no price was traded where it ought to have ended. */
  readonly isGap: boolean;
  /** The candle that ended it; null where time did. */
  readonly candle: { readonly openedAt: number; readonly timeframe: Timeframe } | null;
}

/** Where a call stands. It ends once, and an end never changes while the candles stay the same. */
export type Path =
  | { readonly status: 'waiting' }
  | { readonly status: 'unfilled'; readonly exitedAt: number; readonly note: string }
  | { readonly status: 'open'; readonly entry: Entry }
  | { readonly status: 'ended'; readonly entry: Entry; readonly exit: Exit };
