import { settings } from './settings.ts';

/** What the API itself answers: the truth the pages are held against. */
export async function readApi<Row>(path: string): Promise<Row[]> {
  const response = await fetch(`${settings.apiUrl}/rest/v1/${path}`, {
    headers: { apikey: settings.apiKey },
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Row[];
}

/** What a function of the API answers. */
export async function callApi<Reply>(name: string, given: Readonly<Record<string, unknown>>): Promise<Reply> {
  const response = await fetch(`${settings.apiUrl}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: settings.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Reply;
}

export interface BotTruth {
  readonly bot_name: string;
  readonly display_name: string;
  readonly family: string;
  readonly ended_count: number;
  readonly decided_count: number;
  readonly accuracy_rate: number | null;
  readonly accuracy_low: number | null;
  readonly win_rate: number | null;
  readonly profit_factor: number | null;
  readonly correct_count: number;
  readonly mean_net_return: number | null;
  readonly last_predicted_at: string | null;
  readonly needs: readonly string[];
  readonly timeframe: string;
}

export function readBots(): Promise<BotTruth[]> {
  return readApi<BotTruth>('bot_leaderboard?order=bot_name');
}

/** A bot's row of bot_advanced_metrics, all regimes together. */
export interface AnalyticsTruth {
  readonly bot_name: string;
  readonly day_count: number;
  readonly trade_count: number;
  readonly total_return: number | null;
  readonly max_drawdown: number | null;
  readonly sharpe_ratio: number | null;
  readonly profit_factor: number | null;
  readonly expectancy: number | null;
  readonly probability_above_coin: number | null;
  readonly p_value: number | null;
  readonly p_value_adjusted: number | null;
  readonly is_told_from_luck: boolean | null;
  readonly unknown_reasons: Readonly<Record<string, string>>;
}

export function readAnalytics(): Promise<AnalyticsTruth[]> {
  return readApi<AnalyticsTruth>(
    'bot_advanced_metrics?select=*,bots!inner(is_ensemble)&bots.is_ensemble=is.false&market_regime=eq.ALL&order=bot_name',
  );
}

/** A bot that has made no call. */
export async function readSilentBot(): Promise<BotTruth> {
  const silent = (await readBots()).find(({ last_predicted_at }) => last_predicted_at === null);
  if (silent === undefined) throw new Error('every bot has spoken: the tests need one that never did');
  return silent;
}

export interface DecisionTruth {
  readonly decision_id: number;
  readonly symbol: string;
  readonly side: string;
  readonly confidence: number;
  readonly voter_count: number;
  readonly for_count: number;
}

/** The surest of the newest decisions. */
export async function readDecision(): Promise<DecisionTruth> {
  const [decision] = await readApi<DecisionTruth>('newest_decisions?order=confidence.desc,symbol&limit=1');
  if (!decision) throw new Error('nothing has been decided: the tests need a database with a history');
  return decision;
}

export interface PredictionTruth {
  readonly prediction_id: number;
  readonly bot_name: string;
  readonly symbol: string;
}

/** A call that entered and ended, of the bot with the longest record: the fullest story a page can tell. */
export async function readEndedPrediction(): Promise<PredictionTruth> {
  const [bot] = await readApi<BotTruth>('bot_leaderboard?order=decided_count.desc,bot_name&limit=1');
  const [prediction] = await readApi<PredictionTruth>(
    `prediction_paths?select=prediction_id,bot_name,symbol&bot_name=eq.${bot?.bot_name}&status=eq.ended&order=predicted_at.desc&limit=1`,
  );
  if (!prediction) throw new Error('no prediction has ended: the tests need a database with a history');
  return prediction;
}
