import type { Guardrails } from '#data/rehab/get-guardrails.ts';
import { formatPercent } from '#format/format-percent.ts';

export interface GuardrailLine {
  readonly key: keyof Guardrails;
  readonly name: string;
  readonly usual: string;
  readonly now: string;
  readonly isTightened: boolean;
}

type Limits = Omit<Guardrails, 'reason' | 'updated_at'>;

/** The limits of a bot nobody doubts: the defaults of bot_guardrails. */
export const usualLimits: Limits = {
  max_leverage: 5,
  min_confidence: 0.6,
  stop_loss_tightening: 1,
  max_position_ratio: 0.05,
  needs_regime_alignment: false,
};

const lines = [
  ['max_leverage', 'Leverage at most', ({ max_leverage }) => `${max_leverage}×`],
  ['min_confidence', 'Confidence at least', ({ min_confidence }) => formatPercent(min_confidence, 0)],
  [
    'stop_loss_tightening',
    'Distance of the stop',
    ({ stop_loss_tightening }) =>
      stop_loss_tightening === 1 ? 'as called' : `× ${stop_loss_tightening.toFixed(2)}`,
  ],
  [
    'max_position_ratio',
    'Stake at most',
    ({ max_position_ratio }) => `${formatPercent(max_position_ratio, 0)} of the equity`,
  ],
  [
    'needs_regime_alignment',
    'Regime on its side',
    ({ needs_regime_alignment }) => (needs_regime_alignment ? 'required' : 'not required'),
  ],
] as const satisfies readonly (readonly [keyof Limits, string, (limits: Limits) => string])[];

/** Each limit as it usually is and as it is for this bot. */
export function compareGuardrails(guardrails: Limits): GuardrailLine[] {
  return lines.map(([key, name, say]) => ({
    key,
    name,
    usual: say(usualLimits),
    now: say(guardrails),
    isTightened: guardrails[key] !== usualLimits[key],
  }));
}
