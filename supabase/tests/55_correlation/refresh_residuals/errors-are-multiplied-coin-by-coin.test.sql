-- Where a coin's toss is expected of everybody, who is right is one deviation above it and who is wrong one below.
begin;
select plan(8);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
create function pg_temp.pair(a text, b text) returns double precision[] language sql as $$
  select array[errors.products[cell.place], errors.pair_counts[cell.place]]
  from engine.residual_window as errors
  cross join lateral (
    select (array_position(errors.bot_names, a) - 1) * cardinality(errors.bot_names) + array_position(errors.bot_names, b) as place
  ) as cell;
$$;

select tests.given_direction('one', 'AAA', '2024-01-01 00:05Z', true) \gset
select tests.given_direction('one', 'BBB', '2024-01-01 08:05Z', true) \gset
select tests.given_direction('two', 'AAA', '2024-01-01 03:05Z', true) \gset
select tests.given_direction('two', 'BBB', '2024-01-01 00:05Z', true) \gset
select tests.given_direction('three', 'AAA', '2024-01-01 00:05Z', false) as revised_id \gset
select tests.given_direction('still', 'AAA', '2024-01-01 00:05Z', null) \gset

select is(engine.refresh_residuals('2024-01-01 23:00Z'), 0, 'before 24 hours have passed nothing is known');
select is(pg_temp.pair('one', 'two'), array[0, 0]::double precision[], 'of any pair');
select is(engine.refresh_residuals('2024-01-02 04:00Z'), 1, 'the day is looked at again');
select is(pg_temp.pair('one', 'two'), array[1, 1]::double precision[], 'when the first of its calls are known');
select engine.refresh_residuals('2024-01-02 12:00Z') \gset
select is(pg_temp.pair('two', 'one'), array[2, 2]::double precision[], 'two bots that were right on two coins share two errors of one');
select is(pg_temp.pair('three', 'one'), array[-1, 1]::double precision[], 'one right and one wrong are opposed, on the coin both spoke of');
select is(pg_temp.pair('one', 'still'), array[0, 0]::double precision[], 'a coin that did not move proves nobody right or wrong');

-- The venue corrects the candle: the call was right after all.
update public.prediction_outcomes set return_24h = 0.01 where prediction_id = :revised_id;
select engine.mark_stale_directions(array['three'], array['2024-01-01'::date]) \gset
select engine.refresh_residuals('2024-01-03 00:00Z') \gset
select is(pg_temp.pair('one', 'three'), array[1, 1]::double precision[], 'a revised mark is counted instead of the first one');

select finish();
rollback;
