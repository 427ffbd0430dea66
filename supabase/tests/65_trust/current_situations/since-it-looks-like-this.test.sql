begin;
select plan(2);

select tests.given_symbol('AAA') \gset
insert into public.meta_situations (situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day)
values ('calm', 'RANGING', 'LOW', 'LOW', 'NEUTRAL', 'LOW', 'ASIA') returning situation_id as calm \gset
insert into public.meta_situations (situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day)
values ('storm', 'VOLATILE', 'EXTREME', 'SPIKE', 'DOWN', 'HIGH', 'ASIA') returning situation_id as storm \gset
insert into public.situation_hours (exchange, observed_at, situation_id) values
  ('test', '2024-01-01 01:00Z', :calm), ('test', '2024-01-01 02:00Z', :storm),
  ('test', '2024-01-01 04:00Z', :calm), ('test', '2024-01-01 05:00Z', :calm);

select results_eq(
  'select situation_name, began_at, observed_at from public.current_situations',
  $$values ('calm' collate "C", timestamptz '2024-01-01 04:00Z', timestamptz '2024-01-01 05:00Z')$$,
  'since the first hour after it last looked otherwise'
);
delete from public.situation_hours where situation_id = :storm;
select results_eq(
  'select began_at from public.current_situations', $$values (timestamptz '2024-01-01 01:00Z')$$,
  'or since the first hour, where it never did'
);

select finish();
rollback;
