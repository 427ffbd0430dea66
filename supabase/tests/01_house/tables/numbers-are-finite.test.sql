-- "price > 0" lets NaN and Infinity in, and one of them poisons every sum after it. So every fractional number of
-- every table is tried, on rows that tracking and metrics wrote; a new column is tried from its first day.
begin;
select plan(4);

select tests.given_symbol('AAA', 0.0005) \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:00Z', '2024-01-01 04:00Z') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '100 101 99 100  the venue corrects itself') \gset
select tests.given_call('stopped', 'AAA', '2024-01-01 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('still-open', 'AAA', '2024-01-01 00:05Z', 'LONG', 200, 50, limit_price => 100) \gset
select tests.given_candles('AAA', '15m', '2024-01-01 04:00Z', '100 100 80 80  the stop') \gset
insert into public.market_funding_rates values ('test', 'AAA', '2024-01-01 00:00Z', 0.0001);
insert into public.market_readings values ('test', 'AAA', 'basis', '2024-01-01 00:00Z', 0.0001);
select tests.track('2024-01-01 04:15Z') \gset
select public.update_bot_metrics('2024-01-02 00:00Z') \gset
update public.bot_predictions set raw_score = 1;
update public.prediction_outcomes
set price_24h = 100, price_48h = 100, price_7d = 100, return_24h = 0, return_48h = 0, return_7d = 0;

-- Whether a column takes a value: true, false, or null where there is no row to try it on. Leaves no trace.
create function pg_temp.takes(relation text, attribute text, value text) returns boolean language plpgsql as $$
declare
  v_tried bigint;
begin
  execute format('update %s set %I = %L where %I is not null', relation, attribute, value, attribute);
  get diagnostics v_tried = row_count;
  raise exception using errcode = 'TRIED', message = v_tried;
exception
  when check_violation then return false;
  when sqlstate 'TRIED' then return case when sqlerrm <> '0' then true end;
end;
$$;

create temporary table tried as
select relation.name || '.' || attribute.attname as column_name, poison.value,
  pg_temp.takes(relation.name, attribute.attname, poison.value) as is_taken
from tests.our_relations as relation
join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum > 0 and not attribute.attisdropped
cross join (values ('NaN'), ('Infinity'), ('-Infinity')) as poison (value)
where relation.relkind in ('r', 'p')
  and attribute.atttypid in ('numeric'::regtype, 'double precision'::regtype)
  -- Copies of rows that were checked where they came in.
  and relation.name not in ('market_candle_revisions', 'engine.open_predictions');

select cmp_ok((select count(distinct column_name) from tried), '>', 50::bigint, 'the law looks at every fractional column');
select is_empty(
  'select column_name from tried where value = ''NaN'' and is_taken',
  'no column takes NaN'
);
select is_empty(
  'select column_name, value from tried where value <> ''NaN'' and is_taken',
  'no column takes an infinity'
);
select is_empty(
  'select distinct column_name from tried where is_taken is null',
  'each of these columns was tried on a row that holds a number'
);

select finish();
rollback;
