-- The defaults. An operator's own choice survives an upgrade.
insert into public.settings (setting_name, value, minimum, maximum, description) values
  ('stake_ratio', 0.05, 0.001, 1,
    'Share of its equity that a bot stakes on each trade; with more trades than equity each gets an equal share. After a change: select engine.rebuild_bot_states().'),
  ('regime_evidence', 0.1, 0, 1,
    'How much the hits of a day count as evidence of its regime: 1 would take the calls of all bots for independent, 0 trusts the labels alone.'),
  ('drift_discount', 0.3, 0, 1,
    'What a bot''s calls from before a drift alarm still count for.'),
  ('correlation_prior', 400, 1, 100000,
    'By how many coins spoken of together a pair''s correlation of errors is drawn towards zero.'),
  ('strategy_learning_rate', 0.5, 0, 10,
    'How fast the safety net moves to the strategy that predicts best, per nat of log-loss.'),
  ('strategy_switch_ratio', 0.02, 0, 1,
    'Share of the safety net that is dealt out evenly again each day.'),
  ('recommendation_threshold', 0.55, 0.5, 1,
    'Calibrated confidence from which a decision is recommended; more where costs ask for more. 1 recommends nothing.'),
  ('recommendation_target_moves', 1.5, 0.1, 10,
    'Distance of a recommendation''s target, in usual 24-hour moves of the symbol.'),
  ('recommendation_stop_moves', 1.5, 0.1, 10,
    'Distance of its stop, in usual 24-hour moves.'),
  ('recommendation_max_leverage', 3, 1, 125,
    'Most leverage a recommendation may ask for, whatever the guardrails of its voters allow.')
on conflict (setting_name) do update
set minimum = excluded.minimum, maximum = excluded.maximum, description = excluded.description;
