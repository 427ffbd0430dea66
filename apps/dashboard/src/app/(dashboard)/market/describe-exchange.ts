import type { Tone } from '#components/ui/tag.tsx';
import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import { formatAge } from '#format/format-age.ts';

export interface ExchangeVerdict {
  readonly tone: Tone;
  readonly label: string;
  /** Why it is not well; null when it is. */
  readonly sentence: string | null;
}

/** How an exchange does, in a few words, and why. */
export function describeExchange(exchange: ExchangeHealth, now: string): ExchangeVerdict {
  const sentence = exchange.reason === null ? null : asSentence(exchange.reason);
  switch (exchange.state) {
    case 'ok':
      return { tone: 'ok', label: '✓ answering', sentence };
    case 'failing':
      return { tone: 'warn', label: `! failing${since(exchange.failing_since, now)}`, sentence };
    case 'out':
      return { tone: 'bad', label: `✕ out${since(outSince(exchange), now)}`, sentence };
    case 'unasked':
      return {
        tone: 'warn',
        label: exchange.asked_at === null ? '? never asked' : `? not asked${since(exchange.asked_at, now)}`,
        sentence,
      };
    case 'recorded':
      return {
        tone: 'accent',
        label: 'recorded',
        sentence: 'Nothing new is expected: its candles are files.',
      };
  }
}

/** It has been out since its first failure; one that answers without news, since its newest candle. */
function outSince({ failing_since, last_closed_at, answered_at }: ExchangeHealth): string | null {
  return failing_since ?? last_closed_at ?? answered_at;
}

function since(instant: string | null, now: string): string {
  return instant === null ? '' : ` for ${formatAge(instant, now).replace(/ ago$/, '')}`;
}

function asSentence(text: string): string {
  const end = /[.?!]$/.test(text) ? '' : '.';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
