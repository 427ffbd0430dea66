// node submit.ts BTCUSDT LONG 0.6 70000 65000     (symbol, side, confidence, target, stop)
import { createClient } from '@supabase/supabase-js';

const { QUORUM_URL = '', QUORUM_KEY = '', BOT_NAME = '', BOT_KEY = '' } = process.env;
const [symbol = '', side = '', ...numbers] = process.argv.slice(2);
const [confidence, takeProfit, stopLoss] = numbers.map(Number);
const bot = { p_bot_name: BOT_NAME, p_bot_key: BOT_KEY, p_client_id: `${symbol}-${Date.now()}` };
const call = { p_symbol: symbol, p_side: side, p_confidence: confidence };
const levels = { p_take_profit: takeProfit, p_stop_loss: stopLoss };
const quorum = createClient(QUORUM_URL, QUORUM_KEY);
const { data, error } = await quorum.rpc('submit_prediction', { ...bot, ...call, ...levels });
process.stdout.write(`${JSON.stringify(data ?? error)}\n`);
process.exitCode = error === null ? 0 : 1;
