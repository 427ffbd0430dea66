import type { Timeframe } from '@quorum/contracts';
import type { Label } from './label.ts';
import type { Mark, MarkName } from './mark.ts';
import type { ExitReason, Path } from './path.ts';
import type { TradeReturn } from './trade-return.ts';

/** All that is said about a call, in one flat record: the same facts as a row of prediction_outcomes. */
export interface Outcome {
  readonly status: Path['status'];
  readonly enteredAt: number | null;
  readonly entryPrice: number | null;
  readonly exitedAt: number | null;
  readonly exitPrice: number | null;
  readonly exitReason: ExitReason | null;
  readonly exitNote: string | null;
  readonly isAmbiguous: boolean;
  readonly isGap: boolean;
  /** The candle that held the target or the stop; null where the call has not hit one. */
  readonly hitOn: { readonly openedAt: number; readonly timeframe: Timeframe } | null;
  readonly isCorrect: boolean | null;
  readonly labelBasis: Label['basis'];
  readonly returns: TradeReturn | null;
  readonly marks: Readonly<Record<MarkName, Mark>>;
}
