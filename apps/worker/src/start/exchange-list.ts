import { exchangeNames } from '@quorum/market-data';
import { UsageError } from '../usage-error.ts';

const known: readonly string[] = [...exchangeNames, 'simulated'];

/** The names in --exchange, as in `binance,kraken`, each once; none when it was left out. */
export function exchangesIn(list: string | undefined): string[] {
  if (list === undefined) return [];
  const names = list.split(',').map((name) => name.trim().toLowerCase());
  if (names.includes(''))
    throw new UsageError(`--exchange "${list}" is no list of exchanges: write it like binance,kraken`);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new UsageError(`there is no exchange "${stranger}": choose from ${known.join(', ')}`);
  return [...new Set(names)];
}

/** The address for one exchange in --exchange-url: either the only one, or `binance=URL,kraken=URL`. */
export function exchangeUrlFor(exchange: string, list: string | undefined): string | undefined {
  if (list === undefined) return undefined;
  const parts = list.split(',').map((part) => part.trim());
  const named = parts.find((part) => part.startsWith(`${exchange}=`))?.slice(exchange.length + 1);
  const url = named ?? (parts.length === 1 && !/^[a-z]+=/.test(list) ? list : undefined);
  if (url !== undefined && !/^https?:\/\/[^/]/.test(url))
    throw new UsageError(`--exchange-url "${url}" is no address: write it like https://api.example.com`);
  return url;
}
