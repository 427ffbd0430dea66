import { sentence } from './sentence.ts';

export type Side = 'LONG' | 'SHORT';

/** What a bot wants to do. Prices in quote currency; the entry is the next open, or `limit` if the market comes to it. */
export interface Call {
  readonly action: 'call';
  readonly side: Side;
  /** Raw strength of the signal, 0 or more, in the unit the bot's calibration names. */
  readonly score: number;
  readonly takeProfit: number;
  readonly stopLoss: number;
  readonly limit?: number;
  readonly leverage: number;
  readonly horizonHours: number;
  readonly reason: string;
}

export type Decision = Call | Abstention;

/**
 * A bot's silence and its reason. Nine of ten decisions are silent and few of their reasons are read,
 * so the text is made when it is asked for.
 */
export class Abstention {
  readonly action = 'abstain';
  readonly #words: TemplateStringsArray;
  readonly #values: readonly (number | string)[];

  constructor(words: TemplateStringsArray, values: readonly (number | string)[]) {
    this.#words = words;
    this.#values = values;
  }

  get reason(): string {
    return sentence(this.#words, ...this.#values);
  }

  toJSON(): { action: 'abstain'; reason: string } {
    return { action: this.action, reason: this.reason };
  }
}

/** Tag for an abstention with its reason: `return abstain`RSI(2) ${rsi} is between ${10} and ${90}``. */
export function abstain(words: TemplateStringsArray, ...values: readonly (number | string)[]): Abstention {
  return new Abstention(words, values);
}
