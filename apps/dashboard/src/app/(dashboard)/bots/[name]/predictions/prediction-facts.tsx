import { Facts } from '#components/ui/facts.tsx';
import { Hint } from '#components/ui/hint.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { PredictionRow } from '#data/tracking/prediction-row.ts';
import { formatHours } from '#format/format-hours.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatPrice } from '#format/format-price.ts';
import { parseInterval } from '#format/parse-interval.ts';
import styles from './prediction-story.module.css';
import { whyNoReturn } from './why-no-return.ts';

/** The call's terms, what it cost, and where the price stood at the marks. */
export function PredictionFacts({ call }: { call: PredictionRow }) {
  return (
    <div className={styles.columns}>
      <section>
        <h3>Terms</h3>
        <Facts
          facts={[
            ['Called', <Time key="v" at={call.predicted_at} />, 'called'],
            ['Entered', time(call.entered_at, 'it has not entered'), 'entered'],
            ['Ended', time(call.exited_at, whyNoReturn(call)), 'ended'],
            ['Entry', price(call.entry_price, 'it has not entered'), 'entry'],
            ['Target', price(call.take_profit_price, ''), 'target'],
            ['Stop', price(call.stop_loss_price, ''), 'stop'],
            ['Exit', price(call.exit_price, whyNoReturn(call)), 'exit'],
            ['Leverage', `${call.leverage}×`, 'leverage'],
            ['Horizon', formatHours(parseInterval(call.horizon) / 3_600_000), 'horizon'],
            ['Confidence', formatPercent(call.confidence), 'confidence'],
          ]}
        />
      </section>
      <section>
        <h3>Return on margin</h3>
        <Facts
          facts={[
            ['Gross', change(call.gross_return, whyNoReturn(call)), 'gross'],
            ['+ fees', change(call.fee_return, whyNoReturn(call)), 'fees'],
            ['+ slippage', change(call.slippage_return, whyNoReturn(call)), 'slippage'],
            ['+ funding', <Funding key="v" call={call} />, 'funding'],
            ['+ liquidation', change(call.liquidation_return, whyNoReturn(call)), 'liquidation'],
            [
              <strong key="l">= net</strong>,
              <strong key="v">{change(call.net_return, whyNoReturn(call))}</strong>,
              'net',
            ],
          ]}
        />
        <h3 style={{ marginTop: '1rem' }}>Marks after entry (move, unlevered)</h3>
        <Facts
          facts={[
            ['24 h', mark(call, call.return_24h, '24h'), '24h'],
            ['48 h', mark(call, call.return_48h, '48h'), '48h'],
            ['7 d', mark(call, call.return_7d, '7d'), '7d'],
          ]}
        />
      </section>
    </div>
  );
}

function Funding({ call }: { call: PredictionRow }) {
  const value = change(call.funding_return, whyNoReturn(call));
  if (call.is_funding_known !== false) return value;
  return (
    <Hint text="No funding rates are recorded for this symbol, so this part is incomplete.">{value}</Hint>
  );
}

function mark(call: PredictionRow, value: number | null, name: string) {
  return change(value, call.unknown_marks?.[name] ?? 'the mark lies in the future or has not been taken yet');
}

function time(at: string | null, why: string) {
  return at === null ? <Unknown why={why} /> : <Time at={at} />;
}

function price(value: number | null, why: string) {
  return value === null ? <Unknown why={why} /> : <span className="num">{formatPrice(value)}</span>;
}

function change(value: number | null, why: string) {
  return value === null ? <Unknown why={why} /> : <SignedReturn value={value} digits={3} />;
}
