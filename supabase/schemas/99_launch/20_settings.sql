-- The defaults. An operator's own choice survives an upgrade.
insert into public.settings (setting_name, value, minimum, maximum, description) values
  ('stake_ratio', 0.05, 0.001, 1,
    'Share of its equity that a bot stakes on each trade; with more trades than equity each gets an equal share. After a change: select engine.rebuild_bot_states().')
on conflict (setting_name) do update
set minimum = excluded.minimum, maximum = excluded.maximum, description = excluded.description;
