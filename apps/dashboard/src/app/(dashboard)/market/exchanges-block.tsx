import { EmptyState } from '#components/states/empty-state.tsx';
import { type Fact, Facts } from '#components/ui/facts.tsx';
import { Hint } from '#components/ui/hint.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import { formatCount } from '#format/format-count.ts';
import { formatMilliseconds } from '#format/format-milliseconds.ts';
import { describeExchange } from './describe-exchange.ts';
import styles from './market.module.css';

interface ExchangesBlockProps {
  readonly exchanges: readonly ExchangeHealth[];
  readonly now: string;
}

/** The exchanges side by side: who answers, since when not, and how far their clocks are from ours. */
export function ExchangesBlock({ exchanges, now }: ExchangesBlockProps) {
  if (exchanges.length === 0) {
    return (
      <EmptyState title="No exchange is followed">
        The worker registers an exchange when it first loads candles from it. Run `npm start`.
      </EmptyState>
    );
  }
  return (
    <ul className={styles.exchanges} data-hold-still>
      {exchanges.map((exchange) => (
        <ExchangeCard key={exchange.exchange} exchange={exchange} now={now} />
      ))}
    </ul>
  );
}

function ExchangeCard({ exchange, now }: { exchange: ExchangeHealth; now: string }) {
  const { tone, label, sentence } = describeExchange(exchange, now);
  return (
    <li className={styles.exchange} data-exchange={exchange.exchange}>
      <div className={styles.exchangeHead}>
        <strong>{exchange.exchange}</strong>
        {exchange.kind === 'simulated' && <Tag tone="warn">simulated</Tag>}
        <Tag tone={tone}>{label}</Tag>
      </div>
      {sentence && <p className={styles.reason}>{sentence}</p>}
      <Facts facts={factsOf(exchange, now)} />
    </li>
  );
}

function factsOf(exchange: ExchangeHealth, now: string): Fact[] {
  const silent = exchange.kind === 'recorded' ? 'files are not asked' : 'it has not answered yet';
  const failing: Fact[] =
    exchange.failing_since === null
      ? []
      : [['Failing since', <Time key="since" at={exchange.failing_since} />, 'failing']];
  return [
    ...failing,
    ['Last success', <Age key="age" at={exchange.answered_at} now={now} why={silent} />, 'answered'],
    [
      'Newest candle',
      <Age key="age" at={exchange.last_closed_at} now={now} why="no candle has been loaded" />,
      'newest',
    ],
    ['Clock', <ClockSkew key="clock" exchange={exchange} />, 'clock'],
    [
      'Symbols followed',
      <span key="count" className="num">
        {formatCount(exchange.symbol_count)}
      </span>,
      'symbols',
    ],
  ];
}

function Age({ at, now, why }: { at: string | null; now: string; why: string }) {
  return at === null ? <Unknown why={why} /> : <Time at={at} now={now} />;
}

function ClockSkew({ exchange: { kind, clock_skew_ms: skew, is_clock_off } }: { exchange: ExchangeHealth }) {
  if (skew === null) {
    return (
      <Unknown why={kind === 'exchange' ? 'it has not been measured yet' : 'it has no clock of its own'} />
    );
  }
  const size = `${formatMilliseconds(Math.abs(skew))} ${skew < 0 ? 'behind' : 'ahead'}`;
  if (!is_clock_off) return <span className="num">{skew === 0 ? 'the same' : size}</span>;
  return (
    <Hint
      text="More than a minute away from the worker's clock: one of the two is wrong, and candles may count too early or too late."
      dotted={false}
    >
      <Tag tone="bad">! {size}</Tag>
    </Hint>
  );
}
