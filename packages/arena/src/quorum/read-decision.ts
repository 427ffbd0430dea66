import type { Database } from '@quorum/local-stack';
import type { Alarm, Decision } from '../learner.ts';
import type { Crowd } from '../world/world.ts';
import { botName, symbolName } from './prepare-crowd.ts';
import { startOf } from './start-of.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What the database decided at a moment. A coin nobody spoke of is called up, as the consensus rule says. */
export async function readDecision(database: Database, crowd: Crowd, asOf: Date): Promise<Decision> {
  const decided = await database.query<{ symbol: string; side: string; confidence: number }>(
    'select symbol, side, confidence from public.consensus_decisions where decided_at = $1',
    [asOf],
  );
  const bySymbol = new Map(decided.map((decision) => [decision.symbol, decision]));
  const coins = Array.from({ length: crowd.coins }, (_, coin) => bySymbol.get(symbolName(coin)));
  const believed = await database.query<{ name: string; rate: number; weight: number }>(
    `select bot_name as name, expected_rate as rate, covariance_weight as weight
     from public.dynamic_trust_scores
     where situation_id = public.identify_current_situation($1)`,
    [asOf],
  );
  const byName = new Map(believed.map((trust) => [trust.name, trust]));
  const bots = Array.from({ length: crowd.bots }, (_, bot) => byName.get(botName(bot)));
  return {
    weights: bots.map((bot) => bot?.weight ?? 0),
    trust: bots.map((bot) => bot?.rate ?? 0.5),
    consensus: coins.map((coin) => (coin?.side === 'SHORT' ? -1 : 1)),
    probability: coins.map((coin) => coin?.confidence ?? 0.5),
  };
}

/** The bots that were found to have got worse, with the day on which it was noticed. */
export async function readAlarms(database: Database, crowd: Crowd): Promise<Alarm[]> {
  const events = await database.query<{ name: string; detectedAt: Date }>(
    `select bot_name as name, detected_on::timestamp at time zone 'UTC' as "detectedAt"
     from public.drift_events where subject = 'bot' and direction = 'worse' order by event_id`,
  );
  const places = new Map(Array.from({ length: crowd.bots }, (_, bot) => [botName(bot), bot]));
  return events.map(({ name, detectedAt }) => ({
    bot: places.get(name)!,
    day: Math.round((detectedAt.getTime() - startOf(0).getTime()) / DAY),
  }));
}
