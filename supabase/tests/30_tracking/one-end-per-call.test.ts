import type { Database, Queryable } from '@quorum/local-stack';
import type { DrawnCase } from '@quorum/tracking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { insertDrawing } from '../support/insert-drawing.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { runJobs } from '../support/run-jobs.ts';

const stopped: DrawnCase = {
  name: 'a call that was stopped',
  candles: [
    ['00:00', 99, 101, 98, 100, 'the call is made inside this candle'],
    ['00:15', 100, 104, 99, 103, 'enters at the open'],
    ['00:30', 103, 104, 89, 92, 'reaches the stop'],
    ['00:45', 92, 112, 91, 111, 'reaches the target, too late'],
  ],
  call: { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 },
  expected: { entered: ['00:15', 100], exited: ['00:45', 90, 'stop_loss'] },
};

/** What nobody may write, whichever job or person tries, and the constraint that says so. */
const lies = [
  [
    'a second event for a call',
    'a_call_ends_once',
    'insert into public.tp_sl_events overriding system value select * from other_event',
  ],
  [
    'a second outcome for a call',
    'prediction_outcomes_pkey',
    'insert into public.prediction_outcomes select * from public.prediction_outcomes',
  ],
  [
    'an unknown kind of event',
    'event_type_is_known',
    "update public.tp_sl_events set event_type = 'expired'",
  ],
  [
    'a hit at a price that is none',
    'hit_price_is_a_price',
    "update public.tp_sl_events set hit_price = 'NaN'",
  ],
  [
    'a hit that was detected before it happened',
    'hit_is_not_detected_before_it_happens',
    "update public.tp_sl_events set detected_at = hit_at - interval '1 second'",
  ],
  [
    'an end without a reason',
    'exit_has_time_and_reason',
    'update public.prediction_outcomes set exit_reason = null',
  ],
  [
    'an end of an entered call without a price',
    'exit_has_a_price_when_it_was_entered',
    'update public.prediction_outcomes set exit_price = null',
  ],
  [
    'an unknown reason',
    'exit_reason_is_known',
    "update public.prediction_outcomes set exit_reason = 'trailing_stop'",
  ],
  [
    'an end before its entry',
    'exit_does_not_come_before_entry',
    "update public.prediction_outcomes set exited_at = entered_at - interval '1 second'",
  ],
  [
    'an entry before the call',
    'entry_does_not_come_before_the_call',
    "update public.prediction_outcomes set entered_at = predicted_at - interval '1 second'",
  ],
  [
    'an entry without a price',
    'entry_has_time_price_and_timeframe',
    'update public.prediction_outcomes set entry_price = null, exit_price = null',
  ],
  [
    'a stop of a call that never entered',
    'a_call_that_never_entered_can_only_expire',
    `update public.prediction_outcomes
     set entered_at = null, entry_price = null, timeframe = null, exit_price = null`,
  ],
  [
    'a net return that is not the sum of its parts',
    'net_return_is_the_sum_of_its_parts',
    'update public.prediction_outcomes set net_return = net_return + 0.01',
  ],
  [
    'a loss beyond the margin',
    'a_loss_stops_at_the_margin',
    'update public.prediction_outcomes set net_return = -1.1, gross_return = gross_return - 1.1 - net_return',
  ],
  [
    'a label without a basis',
    'label_has_a_basis',
    'update public.prediction_outcomes set label_basis = null',
  ],
] as const;

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

async function judgeStoppedCall(scratch: Queryable): Promise<void> {
  const { asOf } = await insertDrawing(scratch, stopped);
  await runJobs(scratch, asOf);
  await scratch.query('create temporary table other_event as select * from public.tp_sl_events');
  await scratch.query('update other_event set event_id = event_id + 1');
}

describe('a call that has ended', () => {
  it.each(lies)('cannot have %s', async (_, constraint, statement) => {
    const lie = inScratch(database, async (scratch) => {
      await judgeStoppedCall(scratch);
      await scratch.query(statement);
    });
    await expect(lie).rejects.toThrow(`"${constraint}"`);
  });

  it('keeps its one event and its one outcome however often the jobs run', async () => {
    const counts = await inScratch(database, async (scratch) => {
      const { asOf } = await insertDrawing(scratch, stopped);
      for (const minutes of [0, 0, 15, 600]) await runJobs(scratch, asOf + minutes * 60_000);
      return scratch.query(
        `select
           (select count(*)::int from public.tp_sl_events) as events,
           (select count(*)::int from public.prediction_outcomes) as outcomes,
           (select count(*)::int from engine.open_predictions) as still_open`,
      );
    });
    expect(counts).toEqual([{ events: 1, outcomes: 1, still_open: 0 }]);
  });
});
