import type { Place } from '#components/palette/place.ts';
import type { MarketSymbol } from '#data/market/get-symbols.ts';
import type { BotName } from '#data/places/get-bot-names.ts';

/** Every bot, and every symbol once however many exchanges list it. */
export function listPlaces(bots: readonly BotName[], symbols: readonly MarketSymbol[]): Place[] {
  return [
    ...bots.map(
      ({ bot_name, display_name, family }): Place => ({
        kind: 'Bots',
        label: display_name,
        detail: `${bot_name} ${family}`,
        href: `/bots/${bot_name}`,
      }),
    ),
    ...[...Map.groupBy(symbols, ({ symbol }) => symbol)].map(
      ([symbol, listings]): Place => ({
        kind: 'Symbols',
        label: symbol,
        detail: listings.map(({ exchange }) => exchange).join(' '),
        href: `/market?${new URLSearchParams({ symbol })}`,
      }),
    ),
  ];
}
