import { connectCcxt } from './connect-ccxt.ts';
import type { ExchangeName } from './dialect.ts';
import type { ExchangeClient } from './exchange-client.ts';
import { Lazy } from './lazy.ts';
import { listMarkets, type Market } from './list-markets.ts';
import { retry } from './retry.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** Coins are listed and delisted: a worker that runs for weeks hears of it. */
const listKeptMs = 6 * 3_600_000;

export interface MarketsConnection {
  readonly exchange: ExchangeName;
  readonly kind: 'spot' | 'perpetual';
  readonly baseUrl: string | undefined;
  readonly timeoutMs: number;
  readonly policy: RetryPolicy;
  readonly now: () => number;
}

export interface OpenMarkets {
  readonly client: Lazy<ExchangeClient>;
  /** By stored symbol. */
  readonly markets: Lazy<ReadonlyMap<string, Market>>;
}

/** One kind of an exchange's markets: its client and its list, each made when it is first needed. */
export function openMarkets(connection: MarketsConnection): OpenMarkets {
  const { exchange, kind, policy, now } = connection;
  const client = new Lazy(() => connectCcxt({ ...connection, markets: kind }));
  const list = async () => listMarkets(await (await client.get()).markets(), kind);
  const what = `listing the ${kind} markets of ${exchange}`;
  return { client, markets: new Lazy(() => retry(what, list, policy), { keepMs: listKeptMs, now }) };
}
