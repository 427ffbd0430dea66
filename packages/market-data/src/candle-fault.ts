import { type Candle, candleOpen, type Timeframe } from '@quorum/contracts';

/** Says what makes these numbers impossible as a candle, or null when they are sound. */
export function candleFault(candle: Candle, timeframe: Timeframe): string | null {
  return numberFault(candle) ?? rangeFault(candle) ?? gridFault(candle.openedAt, timeframe);
}

function numberFault({ open, high, low, close, volume }: Candle): string | null {
  if (!(open > 0 && open < Infinity)) return priceFault('open', open);
  if (!(high > 0 && high < Infinity)) return priceFault('high', high);
  if (!(low > 0 && low < Infinity)) return priceFault('low', low);
  if (!(close > 0 && close < Infinity)) return priceFault('close', close);
  if (!Number.isFinite(volume)) return `volume ${volume} is not a finite number`;
  return volume < 0 ? `volume ${volume} is negative` : null;
}

function priceFault(name: string, price: number): string {
  return Number.isFinite(price)
    ? `${name} ${price} is not above 0`
    : `${name} ${price} is not a finite number`;
}

function rangeFault({ open, high, low, close }: Candle): string | null {
  if (high < low) return `high ${high} is below low ${low}`;
  if (high < open) return `high ${high} is below open ${open}`;
  if (high < close) return `high ${high} is below close ${close}`;
  if (low > open) return `low ${low} is above open ${open}`;
  return low > close ? `low ${low} is above close ${close}` : null;
}

function gridFault(openedAt: number, timeframe: Timeframe): string | null {
  if (candleOpen(openedAt, timeframe) === openedAt) return null;
  return `time ${new Date(openedAt).toISOString()} is not on the ${timeframe} grid`;
}
