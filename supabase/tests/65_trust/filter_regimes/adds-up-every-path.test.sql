-- The reference knows no recursion: it writes down each of the 1,024 ways five days can have gone, and how likely it is.
begin;
select plan(7);

create temporary table given as
select
  array[1, 1, null, 2, 2]::integer[] as labels,
  array[0, -0.3, -1.2, -0.1,  0, -0.4, -0.9, -2.0,  -0.5, 0, -0.2, -0.7,  -1.1, -0.3, 0, -0.6,  -2.5, 0, -0.8, -0.4]::double precision[] as evidence,
  0.9::double precision as stay, 0.8::double precision as accuracy;

create temporary table path as
with step as (
  select day, r, given.labels[day] as label, given.evidence[4 * day - 4 + r] as evidence, given.stay, given.accuracy
  from given cross join generate_series(1, 5) as day cross join generate_series(1, 4) as r
)
select
  array[a.r, b.r, c.r, d.r, e.r] as regimes, day.until, day.heard_until,
  (
    select 0.25 * exp(sum(
      case when place <= day.until then ln(case when part.label is null then 1 when part.label = part.r then part.accuracy else (1 - part.accuracy) / 3 end) else 0 end
      + case when place <= day.heard_until then part.evidence else 0 end
      + case when place > 1 then ln(case when part.r = earlier.r then part.stay else (1 - part.stay) / 3 end) else 0 end
    ))
    from unnest(array[a.r, b.r, c.r, d.r, e.r]) with ordinality as went (regime, place)
    join step as part on part.day = went.place and part.r = went.regime
    left join unnest(array[a.r, b.r, c.r, d.r, e.r]) with ordinality as earlier (r, day) on earlier.day = went.place - 1
  ) as probability
from step as a, step as b, step as c, step as d, step as e,
  (values (1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (5, 5)) as day (until, heard_until)
where a.day = 1 and b.day = 2 and c.day = 3 and d.day = 4 and e.day = 5;

create temporary table found as
select belief.* from given cross join lateral engine.filter_regimes(labels, evidence, stay, accuracy) as belief;

select is((select count(*) from path where heard_until = 5), 1024::bigint, 'there are 1,024 ways');
select is_empty(
  $$select place, expected.p, found.smoothed[place]
    from found
    cross join generate_series(1, 20) as place
    cross join lateral (
      select sum(probability) filter (where regimes[(place - 1) / 4 + 1] = (place - 1) % 4 + 1) / sum(probability) as p
      from path where heard_until = 5
    ) as expected
    where abs(expected.p - found.smoothed[place]) < 1e-12 is not true$$,
  'looking back, a day was a regime as often as the ways in which it was'
);
select is_empty(
  $$select place, expected.p, found.filtered[place]
    from found
    cross join generate_series(1, 20) as place
    cross join lateral (
      select sum(probability) filter (where regimes[(place - 1) / 4 + 1] = (place - 1) % 4 + 1) / sum(probability) as p
      from path where until = (place - 1) / 4 + 1 and heard_until = (place - 1) / 4
    ) as expected
    where abs(expected.p - found.filtered[place]) < 1e-12 is not true$$,
  'on the day itself, labels up to it and hits before it are all that is known'
);
select is(
  (select round(expected_stays::numeric, 12) from found),
  (select round((sum(probability * ((regimes[1] = regimes[2])::integer + (regimes[2] = regimes[3])::integer
     + (regimes[3] = regimes[4])::integer + (regimes[4] = regimes[5])::integer)) / sum(probability))::numeric, 12)
   from path where heard_until = 5),
  'it stayed as often as it stayed on these ways'
);
select is(
  (select round(expected_right_labels::numeric, 12) from found),
  (select round((sum(probability * ((regimes[1] = 1)::integer + (regimes[2] = 1)::integer + (regimes[4] = 2)::integer
     + (regimes[5] = 2)::integer)) / sum(probability))::numeric, 12)
   from path where heard_until = 5),
  'and a label was right as often'
);

select is(
  (select round(filtered[8]::numeric, 12) from engine.filter_regimes(array[null, null]::integer[], array_fill(0::double precision, array[8]), 0.9, 0.8)),
  0.250000000000, 'without labels and hits every regime is as likely'
);
select ok(
  (select bool_and(abs(part - 0.25) < 1e-12) and bool_and(part between 0 and 1)
   from engine.filter_regimes(array[null]::integer[], array[-1e5, -1e5, -1e5, -1e5]::double precision[], 0.9, 0.8) as belief,
     unnest(belief.smoothed) as part),
  'evidence that is overwhelming for none is evidence for none'
);

select finish();
rollback;
